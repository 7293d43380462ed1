/**
 * The benchmark: a load generator, a counting sink, the hub, and bounds measured in the same run.
 */
package id.simpul.deploy.bench;
