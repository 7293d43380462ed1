/** The files of a configuration: shipped ones, and an installation's own laid over them. */
package id.simpul.mappings.files;
