/**
 * Dukcapil, the population register: asked whether stated elements agree, never for its records.
 */
package id.simpul.connectors.dukcapil;
