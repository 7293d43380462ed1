/**
 * One message that takes several HTTP calls after one another, each decided by the answer before.
 */
package id.simpul.connectors.http.calls;
