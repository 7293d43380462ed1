/** Ways in which a call shows who it comes from: keys, tokens, signatures, certificates. */
package id.simpul.connectors.http.credentials;
