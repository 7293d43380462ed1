/** Systems that call the hub in their own way: who calls, and what they are answered. */
package id.simpul.connectors.webhook;
