/** What every connector keeps to, checked for each Kamelet of the catalogue. */
package id.simpul.connectors.conventions;
