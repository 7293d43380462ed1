/** Inboxes: receivers that cannot be called fetch and acknowledge their messages. */
package id.simpul.routes.inbox;
