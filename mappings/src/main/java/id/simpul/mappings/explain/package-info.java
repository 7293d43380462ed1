/**
 * Explains to a beginner why a sample is not accepted, by the field of the sample that causes it.
 */
package id.simpul.mappings.explain;
