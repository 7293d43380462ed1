/** Stand-ins for the systems the hub speaks to, with the bad habits of the real ones. */
package id.simpul.connectors.simulator;
