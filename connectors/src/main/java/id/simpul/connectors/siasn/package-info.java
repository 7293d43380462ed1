/** SIASN, the national civil service agency's (BKN) record of civil servants. */
package id.simpul.connectors.siasn;
