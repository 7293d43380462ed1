/** Journal and Message Store: events written with each step, and the message log made from them. */
package id.simpul.routes.journal;
