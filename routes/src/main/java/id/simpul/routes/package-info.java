/** The hub's core put together: broker, intake, translate, deliver, journal, inboxes, lookups. */
package id.simpul.routes;
