/** SOAP in both directions, contract first: any WSDL is called, and a WSDL is served. */
package id.simpul.connectors.soap;
