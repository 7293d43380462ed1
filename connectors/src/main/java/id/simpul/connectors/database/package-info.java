/** Relational databases: rows written, looked up and polled over JDBC. */
package id.simpul.connectors.database;
