package id.simpul.connectors.files;

/**
 * A row that is offered to the hub.
 *
 * @param position among the rows of its file that have a value, from 0
 * @param key rows of one key are offered one after the other
 * @param id by which the hub recognises it when it is offered again
 */
record Offer(long position, String key, String id, Row.Data row) {}
