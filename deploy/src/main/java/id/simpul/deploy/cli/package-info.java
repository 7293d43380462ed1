/** The command line: one class per command. */
package id.simpul.deploy.cli;
