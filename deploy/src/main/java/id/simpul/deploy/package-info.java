/** The hub as it runs: the parts put together, started and stopped. */
package id.simpul.deploy;
