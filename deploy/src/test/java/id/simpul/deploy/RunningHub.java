package id.simpul.deploy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * The hub as a process of its own, as an operator starts it, with the benchmark's two participants
 * unless the test has files of its own.
 */
public final class RunningHub implements AutoCloseable {

  /** The benchmark's two participants. */
  public static final Path BENCH = Path.of("src/main/resources/bench");

  private final Path home;
  private final Map<String, String> environment;
  private final List<Path> config;
  private final int port;
  private final List<String> more = new ArrayList<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private Process process;

  public RunningHub(Path home, Map<String, String> environment) throws IOException {
    this(home, environment, List.of(BENCH));
  }

  /**
   * @param config directories with files, each laid over those before it
   */
  public RunningHub(Path home, Map<String, String> environment, List<Path> config)
      throws IOException {
    this.home = home;
    this.config = config;
    this.environment = environment;
    try (ServerSocket socket = new ServerSocket(0)) {
      this.port = socket.getLocalPort();
    }
  }

  /** With these arguments too, from the next start on. */
  public RunningHub with(String... arguments) {
    more.addAll(List.of(arguments));
    return this;
  }

  public RunningHub start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:TieredStopAtLevel=1"));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), "id.simpul.deploy.Simpul"));
    command.addAll(
        List.of("run", "--home", home.toString(), "--http-port", Integer.toString(port)));
    config.forEach(directory -> command.addAll(List.of("--config", directory.toString())));
    command.addAll(more);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Files.createDirectories(home);
    process =
        builder
            .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("hub.log").toFile()))
            .start();
    Awaitility.await("the hub is ready, see " + home.resolve("hub.log"))
        .atMost(Duration.ofSeconds(120))
        .ignoreExceptions()
        .until(() -> get("/actuator/health/readiness", "").statusCode() == 200);
    return this;
  }

  public long pid() {
    return process.pid();
  }

  public Path home() {
    return home;
  }

  public int port() {
    return port;
  }

  public String key(String caller) throws IOException {
    return Files.readAllLines(home.resolve("keys/first-start.txt")).stream()
        .filter(line -> line.startsWith(caller + " "))
        .map(line -> line.split(" ")[1])
        .findFirst()
        .orElseThrow();
  }

  public HttpResponse<String> get(String path, String key)
      throws IOException, InterruptedException {
    return http.send(request(path, key).GET().build(), HttpResponse.BodyHandlers.ofString());
  }

  public HttpResponse<String> get(String path, String key, Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(path, key).GET();
    headers.forEach(request::header);
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  public HttpResponse<String> post(String path, String key, String contentType, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest request =
        request(path, key)
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path, String key) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(30));
    return key.isEmpty() ? request : request.header("Authorization", "Bearer " + key);
  }

  /** {@code kill -9}. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      kill();
    }
  }
}
