/** Bounds the time and the memory that one mapping may use for one message, whoever wrote it. */
package id.simpul.mappings.limit;
