/** Probe: how a connector's system is looked at without an effect there, step by step. */
package id.simpul.connectors.probe;
