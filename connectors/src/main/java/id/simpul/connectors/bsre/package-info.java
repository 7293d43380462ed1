/** BSrE, the national certificate authority's e-signature service. */
package id.simpul.connectors.bsre;
