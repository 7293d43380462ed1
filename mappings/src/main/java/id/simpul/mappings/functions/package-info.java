/** Functions that mappings may call beside JSLT's own, for data as Indonesia writes it. */
package id.simpul.mappings.functions;
