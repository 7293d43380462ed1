/** BPJS Kesehatan, the health insurance: its signature, its encrypted answers and what they say. */
package id.simpul.connectors.bpjs;
