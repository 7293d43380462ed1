/** Says what is wrong in a configuration: file, line, reason and what to do. */
package id.simpul.mappings.fault;
