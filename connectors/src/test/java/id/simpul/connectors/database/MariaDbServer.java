package id.simpul.connectors.database;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A MariaDB of the machine's packages, started in a directory of its own. */
final class MariaDbServer {

  private static final Path BINARY = Path.of("/usr/sbin/mariadbd");

  private MariaDbServer() {}

  static boolean installed() {
    return Files.isExecutable(BINARY);
  }

  /** Starts it and returns its port; it ends with this process. */
  static int start() throws IOException {
    Path directory = Files.createTempDirectory("simpul-mariadb");
    Path data = directory.resolve("data");
    String user = "--user=" + System.getProperty("user.name");
    run(
        directory,
        "mariadb-install-db",
        "--no-defaults",
        "--datadir=" + data,
        "--auth-root-authentication-method=normal",
        user);
    int port = freePort();
    Process server =
        process(
            directory,
            BINARY.toString(),
            "--no-defaults",
            "--datadir=" + data,
            "--socket=" + directory.resolve("s"),
            "--port=" + port,
            "--bind-address=127.0.0.1",
            "--skip-name-resolve",
            "--innodb-buffer-pool-size=16M",
            "--innodb-lock-wait-timeout=5",
            user);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, directory)));
    await()
        .atMost(Duration.ofSeconds(60))
        .failFast(() -> !server.isAlive())
        .until(() -> answers(port));
    return port;
  }

  private static void run(Path directory, String... command) throws IOException {
    try {
      if (process(directory, command).waitFor() != 0) {
        throw new IOException(Files.readString(directory.resolve("log")));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Process process(Path directory, String... command) throws IOException {
    return new ProcessBuilder(List.of(command))
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve("log").toFile())
        .start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      return socket.getInputStream().read() >= 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static void end(Process server, Path directory) {
    server.destroyForcibly().onExit().join();
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      System.err.println("left behind: " + directory);
    }
  }
}
