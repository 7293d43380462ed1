/** What a source must still know after a restart, in files of the hub's state directory. */
package id.simpul.connectors.state;
