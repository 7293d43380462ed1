package id.simpul.connectors.database;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;

/**
 * A driver from a jar beside the hub, in a class of the hub's own: the driver manager hands out
 * none whose class the caller does not see.
 */
record DroppedDriver(Driver driver) implements Driver {

  @Override
  public Connection connect(String url, Properties login) throws SQLException {
    return driver.connect(url, login);
  }

  @Override
  public boolean acceptsURL(String url) throws SQLException {
    return driver.acceptsURL(url);
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties login) throws SQLException {
    return driver.getPropertyInfo(url, login);
  }

  @Override
  public int getMajorVersion() {
    return driver.getMajorVersion();
  }

  @Override
  public int getMinorVersion() {
    return driver.getMinorVersion();
  }

  @Override
  public boolean jdbcCompliant() {
    return driver.jdbcCompliant();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getGlobal();
  }
}
