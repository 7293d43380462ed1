/**
 * Message Channels: the broker's queues, transactions over them, and the Camel component that reads
 * them.
 */
package id.simpul.routes.channel;
