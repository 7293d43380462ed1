package id.simpul.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.json.MalformedBody;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** How a command calls a running hub: options, key and request. */
final class HubClient {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  /** A whole configuration is checked within it. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Option(names = "--hub", description = "Address of the hub. Default: ${DEFAULT-VALUE}")
  private URI hub = URI.create("http://127.0.0.1:8080");

  @Option(
      names = "--key",
      description =
          "API key. Default: the variable SIMPUL_KEY, or the key in home's keys/first-start.txt.")
  private String key = System.getenv("SIMPUL_KEY");

  @Option(names = "--home", description = "Where the first keys stand. Default: ~/.simpul")
  private Path home = Path.of(System.getProperty("user.home"), ".simpul");

  /** Options set by program instead of the command line. */
  static HubClient of(URI hub, Path home) {
    HubClient client = new HubClient();
    client.hub = hub;
    client.home = home;
    return client;
  }

  /**
   * Made when a hub is first called: a process that runs a hub knows these commands as well, and
   * would keep a thread and its memory for each of them.
   */
  private static final class Http {
    static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  }

  /** A hub's answer. */
  record Answer(int status, String body) {
    JsonNode json() throws MalformedBody {
      return Json.parse(body.getBytes(StandardCharsets.UTF_8));
    }
  }

  Answer get(String as, String path) throws IOException, InterruptedException {
    return send(as, HttpRequest.newBuilder(hub.resolve(path)).GET());
  }

  Answer post(String as, String path, String contentType, byte[] body, Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(hub.resolve(path))
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    return send(as, request);
  }

  /** An answer that comes line by line. */
  record Lines(int status, Stream<String> lines) {}

  /** Returns with the head of the answer; its lines come when the hub writes them. */
  Lines lines(String as, String path, byte[] json) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(hub.resolve(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(json));
    HttpResponse<Stream<String>> answer = send(as, request, HttpResponse.BodyHandlers.ofLines());
    return new Lines(answer.statusCode(), answer.body());
  }

  /** An answer byte for byte. */
  record Whole(int status, String contentType, byte[] body) {
    Answer answer() {
      return new Answer(status, new String(body, StandardCharsets.UTF_8));
    }
  }

  /** Waits and asks again as long as the hub says when to, at most {@link #PATIENCE}. */
  Whole whole(String as, String path) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      HttpRequest.Builder request = HttpRequest.newBuilder(hub.resolve(path)).GET();
      HttpResponse<byte[]> answer = send(as, request, HttpResponse.BodyHandlers.ofByteArray());
      OptionalLong wait = answer.headers().firstValueAsLong("Retry-After");
      if (wait.isEmpty() || System.nanoTime() > end) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        return new Whole(answer.statusCode(), type, answer.body());
      }
      TimeUnit.SECONDS.sleep(Math.min(wait.getAsLong(), PATIENCE.toSeconds()));
    }
  }

  private Answer send(String as, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = send(as, request, HttpResponse.BodyHandlers.ofString());
    return new Answer(answer.statusCode(), answer.body());
  }

  private <T> HttpResponse<T> send(
      String as, HttpRequest.Builder request, HttpResponse.BodyHandler<T> body)
      throws IOException, InterruptedException {
    HttpRequest built =
        request.header("Authorization", "Bearer " + keyOf(as)).timeout(PATIENCE).build();
    try {
      return Http.CLIENT.send(built, body);
    } catch (ConnectException e) {
      // Without the cause, which says less.
      throw new IOException("no hub answers at " + hub + "; start one with: simpul run");
    }
  }

  private String keyOf(String as) throws IOException {
    if (key != null) {
      return key;
    }
    String found = firstKeys().get(as);
    if (found == null) {
      throw new IOException("no API key for " + as + ": give --key or set SIMPUL_KEY");
    }
    return found;
  }

  private Map<String, String> firstKeys() throws IOException {
    Map<String, String> keys = new TreeMap<>();
    Path file = home.resolve("keys").resolve("first-start.txt");
    for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
      String[] words = line.split(" ");
      if (words.length == 2) {
        keys.put(words[0], words[1]);
      }
    }
    return keys;
  }
}
