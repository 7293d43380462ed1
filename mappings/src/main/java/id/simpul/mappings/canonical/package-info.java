/**
 * Canonical Data Model: one schema per flow and version, its personal fields and the Content
 * Filter.
 */
package id.simpul.mappings.canonical;
