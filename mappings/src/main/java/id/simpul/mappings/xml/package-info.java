/** Reads XML without DTDs, external entities or endless depth. */
package id.simpul.mappings.xml;
