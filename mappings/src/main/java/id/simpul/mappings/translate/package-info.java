/** Message Translator: compiled mappings between a participant's form and the canonical form. */
package id.simpul.mappings.translate;
