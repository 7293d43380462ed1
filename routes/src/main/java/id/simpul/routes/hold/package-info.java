/** Keys that wait: their messages stand aside in order while other keys go on. */
package id.simpul.routes.hold;
