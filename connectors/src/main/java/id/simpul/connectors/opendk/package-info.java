/** Hands residents of a village over to OpenDK, the information system of a kecamatan. */
package id.simpul.connectors.opendk;
