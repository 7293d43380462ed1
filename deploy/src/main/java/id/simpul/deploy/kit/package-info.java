/** Adapter kit: makes participants, flows and agreements, watches them and tries them out. */
package id.simpul.deploy.kit;
