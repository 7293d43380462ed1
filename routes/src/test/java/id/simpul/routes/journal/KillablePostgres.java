package id.simpul.routes.journal;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL with a data directory of its own that can be killed and started again. */
final class KillablePostgres implements AutoCloseable {

  private static final int SHUTDOWN_SECONDS = 20;

  private final Path data;
  private final int port;
  private final HikariDataSource pool;
  private EmbeddedPostgres server;

  KillablePostgres(Path directory) throws IOException {
    data = directory.resolve("postgres");
    port = freePort();
    start();
    pool = Database.pool(server.getJdbcUrl("postgres", "postgres"), "postgres");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Opens the same data again; what was committed must be there. */
  void start() throws IOException {
    server =
        EmbeddedPostgres.builder()
            .setDataDirectory(data.toFile())
            .setCleanDataDirectory(false)
            .setPort(port)
            // The hub lets its journal go when the commit returns: a kill must not lose it.
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .start();
  }

  /** Ends the server at once, open transactions and all. */
  void kill() throws Exception {
    long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
    var children = postmaster.descendants().toList();
    postmaster.destroyForcibly();
    postmaster.onExit().get(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
    for (ProcessHandle child : children) {
      child.destroyForcibly();
      child.onExit().get(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
    }
    server.close();
  }

  HikariDataSource dataSource() {
    return pool;
  }

  @Override
  public void close() throws IOException {
    pool.close();
    server.close();
  }
}
