/** The mapping page: a browser's view of one participant's folder, served to this machine alone. */
package id.simpul.deploy.map;
