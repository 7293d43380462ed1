/** Reads and writes JSON under limits that hostile input cannot exceed. */
package id.simpul.mappings.json;
