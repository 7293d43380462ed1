package id.simpul.connectors.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;

/**
 * One participant's database and a small pool of connections to it. Made by a Kamelet, one per use,
 * so that a slow database takes no connection from another. Opened by the first call; thread-safe
 * once its properties are set.
 */
public final class Database implements CamelContextAware {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration IDLE = Duration.ofMinutes(1);
  private static final Duration LONGEST_KEPT = Duration.ofMinutes(15);
  private static final Executor SAME_THREAD = Runnable::run;

  private final HikariConfig settings = new HikariConfig();
  private int callTimeout = 30_000;
  private Dialect dialect;
  private CamelContext camel;
  private HikariDataSource pool;

  /** Checked at start. */
  public void setJdbcUrl(String url) {
    String checked = JdbcUrl.checked(url);
    dialect = Dialect.of(checked);
    settings.setJdbcUrl(checked);
  }

  public void setUsername(String username) {
    settings.setUsername(username);
  }

  public void setPassword(String password) {
    settings.setPassword(password);
  }

  /** How many calls may run at the same time. */
  public void setConnections(int most) {
    settings.setMaximumPoolSize(most);
  }

  /**
   * How long the database may take for one statement.
   *
   * @param millis milliseconds, 1000 or more
   */
  public void setCallTimeout(int millis) {
    if (millis < 1000) {
      throw new IllegalArgumentException("callTimeout must be at least 1000 ms");
    }
    callTimeout = millis;
  }

  /** Whether only lookups run; said to the database, which then refuses to write. */
  public void setReadOnly(boolean readOnly) {
    settings.setReadOnly(readOnly);
  }

  /** As it was checked; without user and password. */
  String jdbcUrl() {
    return settings.getJdbcUrl();
  }

  Dialect dialect() {
    return dialect;
  }

  /** The longest time for one statement, in whole seconds as JDBC wants it. */
  int statementSeconds() {
    return (callTimeout + 999) / 1000;
  }

  /** A connection that begins a transaction with its first statement; to be closed. */
  Connection connect() throws SQLException {
    Connection connection = pool().getConnection();
    // Beyond the statement's own limit: where the line is dead, nothing else ends the wait.
    connection.setNetworkTimeout(SAME_THREAD, callTimeout + 2000);
    return connection;
  }

  /** Closes all connections; the next call opens others. */
  synchronized void close() {
    if (pool != null) {
      pool.close();
      pool = null;
    }
  }

  private synchronized HikariDataSource pool() throws NoDriver {
    if (pool == null) {
      DroppedDrivers.offer(camel, settings.getJdbcUrl());
      settings.setAutoCommit(false);
      settings.setMinimumIdle(0);
      settings.setConnectionTimeout(CONNECT.toMillis());
      settings.setIdleTimeout(IDLE.toMillis());
      settings.setMaxLifetime(LONGEST_KEPT.toMillis());
      settings.setInitializationFailTimeout(-1);
      if (settings.isReadOnly()) {
        settings.setConnectionInitSql(dialect.readOnly());
      }
      pool = new HikariDataSource(settings);
    }
    return pool;
  }

  @Override
  public void setCamelContext(CamelContext context) {
    camel = context;
  }

  @Override
  public CamelContext getCamelContext() {
    return camel;
  }
}
