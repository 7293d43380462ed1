/** The catalogue of connectors: which there are and which parameters they declare. */
package id.simpul.connectors.catalogue;
