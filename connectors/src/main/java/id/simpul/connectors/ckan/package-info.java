/** Tables of an open-data portal that runs CKAN: written to and read from its DataStore. */
package id.simpul.connectors.ckan;
