/** Systems that are asked for their messages over HTTP, page by page. */
package id.simpul.connectors.poll;
