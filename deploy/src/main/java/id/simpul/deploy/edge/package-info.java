/** Edges as an installation runs them: settings, join files, commands, the table of edges. */
package id.simpul.deploy.edge;
