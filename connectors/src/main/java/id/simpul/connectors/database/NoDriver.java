package id.simpul.connectors.database;

import java.sql.SQLNonTransientConnectionException;

/** The driver of a database is missing; what the message says may be shown. */
final class NoDriver extends SQLNonTransientConnectionException {

  private static final long serialVersionUID = 1L;

  /**
   * @param make of the database, as its JDBC URL names it
   */
  NoDriver(String make) {
    super("no JDBC driver for jdbc:" + make + ": put its jar into drivers/", "08001");
  }
}
