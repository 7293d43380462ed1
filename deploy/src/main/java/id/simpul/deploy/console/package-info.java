/** The operators' side: console, roles, health. */
package id.simpul.deploy.console;
