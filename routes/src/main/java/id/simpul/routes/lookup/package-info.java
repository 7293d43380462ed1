/**
 * Lookups: request-reply with the same identity, agreement, mapping, connector, outcome and
 * journal.
 */
package id.simpul.routes.lookup;
