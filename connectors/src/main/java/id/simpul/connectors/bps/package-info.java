/** BPS, the statistics office's tables. */
package id.simpul.connectors.bps;
