/**
 * Edge: a hub at the end of a thin link, and the centre that it belongs to; Artemis moves what is
 * on their channels over one outgoing connection.
 */
package id.simpul.routes.edge;
