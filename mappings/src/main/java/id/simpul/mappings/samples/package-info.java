/** Samples beside the mappings, and the comparison of what came out with what was expected. */
package id.simpul.mappings.samples;
