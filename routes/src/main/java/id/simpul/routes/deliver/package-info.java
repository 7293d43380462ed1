/**
 * Deliver: grants, maps, calls the connector, and turns its outcome into done, wait, hold or dead
 * letter.
 */
package id.simpul.routes.deliver;
