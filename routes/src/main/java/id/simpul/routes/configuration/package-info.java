/** The configuration: participants, flows and agreements, checked and swapped in as one set. */
package id.simpul.routes.configuration;
