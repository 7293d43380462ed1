/** BMKG's warnings: earthquakes in JSON and the older XML, weather in RSS with CAP 1.2 alerts. */
package id.simpul.connectors.bmkg;
