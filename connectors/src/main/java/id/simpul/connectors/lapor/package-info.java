/** SP4N-LAPOR!, the national complaint system, spoken to through the SPLP gateway. */
package id.simpul.connectors.lapor;
