/**
 * Translate: from the sender's form to canonical, and one message for each receiver the agreements
 * name.
 */
package id.simpul.routes.translate;
