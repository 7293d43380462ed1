package id.simpul.routes.journal;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases the message log runs on; each call opens an empty one. */
public enum Database {
  H2 {
    @Override
    String url(Path directory) {
      return "jdbc:h2:file:" + directory.resolve("messages") + ";DB_CLOSE_ON_EXIT=FALSE";
    }
  },
  POSTGRESQL {
    @Override
    String url(Path directory) throws SQLException {
      String name = "log_" + NEXT.incrementAndGet();
      try (Connection c = Server.RUNNING.getPostgresDatabase().getConnection();
          Statement s = c.createStatement()) {
        s.execute("CREATE DATABASE " + name);
      }
      return Server.RUNNING.getJdbcUrl("postgres", name) + "&reWriteBatchedInserts=true";
    }
  };

  private static final AtomicInteger NEXT = new AtomicInteger();

  abstract String url(Path directory) throws SQLException;

  /** A pool like the hub's own. */
  public HikariDataSource open(Path directory) throws SQLException {
    return pool(url(directory), this == H2 ? "sa" : "postgres");
  }

  static HikariDataSource pool(String url, String user) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    pool.setUsername(user);
    pool.setPassword("");
    pool.setMaximumPoolSize(6);
    pool.setMinimumIdle(1);
    pool.setConnectionTimeout(3_000);
    pool.setInitializationFailTimeout(-1);
    return pool;
  }

  /** One server for all tests of the process; it ends with the process. */
  private static final class Server {

    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
