/** What every HTTP connector shares: the request's headers, the client, and answer to outcome. */
package id.simpul.connectors.http;
