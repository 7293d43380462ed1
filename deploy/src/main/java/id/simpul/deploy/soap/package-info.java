/** The place at which partners' SOAP calls come in. */
package id.simpul.deploy.soap;
