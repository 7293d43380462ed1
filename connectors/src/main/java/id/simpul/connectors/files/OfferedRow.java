package id.simpul.connectors.files;

/**
 * A row that is offered to the hub.
 *
 * @param position among the rows of its file that have a value, from 0
 */
record OfferedRow(long position, Row.Data row) {}
