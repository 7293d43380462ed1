/** How stages reach connectors: endpoint addresses, and what the environment must provide. */
package id.simpul.routes.connect;
