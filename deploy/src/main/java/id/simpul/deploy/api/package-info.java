/**
 * The HTTP API for agencies: submit, track, search, inbox, lookup, replay; problem details for
 * every refusal.
 */
package id.simpul.deploy.api;
