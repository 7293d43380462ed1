/** Code tables: a participant's own codes beside ours, as CSV files in its folder. */
package id.simpul.mappings.tables;
