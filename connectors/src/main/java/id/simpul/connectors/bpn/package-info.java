/** ATR/BPN, the land office: the questions that it asks a city, and the deeds that it has. */
package id.simpul.connectors.bpn;
