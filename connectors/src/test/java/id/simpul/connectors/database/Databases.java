package id.simpul.connectors.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.tools.Server;
import org.junit.jupiter.api.Assumptions;

/** Real database servers, one of each make for all tests of the process; they end with it. */
enum Databases {
  POSTGRESQL("postgres") {
    @Override
    int start() throws IOException {
      return EmbeddedPostgres.builder().start().getPort();
    }

    @Override
    String url(int port) {
      return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }
  },
  MARIADB("root") {
    @Override
    int start() throws IOException {
      return MariaDbServer.start();
    }

    @Override
    String url(int port) {
      return "jdbc:mariadb://127.0.0.1:" + port + "/test";
    }
  },
  H2("sa") {
    @Override
    int start() throws SQLException {
      return Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start().getPort();
    }

    @Override
    String url(int port) {
      return "jdbc:h2:tcp://127.0.0.1:" + port + "/mem:test;DB_CLOSE_DELAY=-1";
    }
  };

  final String user;
  private int port;

  Databases(String user) {
    this.user = user;
  }

  abstract int start() throws IOException, SQLException;

  abstract String url(int port);

  /** Skips the test, and says why, where the machine lacks the server. */
  String url() {
    return url(port());
  }

  synchronized int port() {
    if (this == MARIADB && !MariaDbServer.installed()) {
      System.err.println("skipped: MariaDB is not installed (apt-get install mariadb-server)");
      Assumptions.abort("MariaDB is not installed");
    }
    try {
      port = port == 0 ? start() : port;
      return port;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), user, "");
  }

  void execute(String... statements) throws SQLException {
    try (Connection c = connect();
        Statement s = c.createStatement()) {
      for (String statement : statements) {
        s.execute(statement);
      }
    }
  }

  /** The first column of all rows, divided by commas. */
  String read(String select) throws SQLException {
    StringBuilder values = new StringBuilder();
    try (Connection c = connect();
        Statement s = c.createStatement();
        ResultSet rows = s.executeQuery(select)) {
      while (rows.next()) {
        values.append(values.length() == 0 ? "" : ",").append(rows.getString(1));
      }
    }
    return values.toString();
  }
}
