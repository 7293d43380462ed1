/** The contract between the hub and a connector: what it is handed and the outcome it returns. */
package id.simpul.connectors;
