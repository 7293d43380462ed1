package id.simpul.deploy.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Chromium without a window, driven by its DevTools protocol; one page, one profile. */
public final class Browser implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String ACCEPT =
      "{\"id\": 0, \"method\": \"Page.handleJavaScriptDialog\", \"params\": {\"accept\": true}}";

  /** Windows' numbers of keys, by which a browser acts. */
  private static final Map<String, Integer> KEYS =
      Map.of(
          "Enter",
          13,
          "Escape",
          27,
          "End",
          35,
          "Home",
          36,
          "ArrowUp",
          38,
          "ArrowDown",
          40,
          "Tab",
          9);

  private final Process process;
  private final WebSocket page;
  private final AtomicInteger next = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();

  public Browser(Path executable, Path profile) throws Exception {
    ProcessBuilder chromium = new ProcessBuilder(command(executable, profile));
    chromium.environment().put("TMPDIR", Files.createDirectories(profile).toString());
    process =
        chromium
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("chromium.log").toFile())
            .start();
    page =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(pageAddress(profile), new Answers())
            .get(30, TimeUnit.SECONDS);
  }

  /** Chromium as Debian and others install it. */
  public static Optional<Path> executable() {
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .map(name -> Path.of("/usr/bin", name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static List<String> command(Path executable, Path profile) {
    List<String> command = new ArrayList<>(List.of(executable.toString(), "--headless"));
    command.addAll(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"));
    command.addAll(List.of("--disable-background-networking", "--disable-component-update"));
    command.addAll(List.of("--disable-sync", "--disable-dev-shm-usage", "--lang=en"));
    command.addAll(List.of("--window-size=1280,800", "--remote-debugging-port=0"));
    command.addAll(List.of("--user-data-dir=" + profile, "about:blank"));
    return command;
  }

  private static URI pageAddress(Path profile) {
    Path file = profile.resolve("DevToolsActivePort");
    return Awaitility.await("the browser listens")
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> pageAddress(Files.readAllLines(file).get(0)), Optional::isPresent)
        .orElseThrow();
  }

  private static Optional<URI> pageAddress(String port) throws IOException, InterruptedException {
    URI list = URI.create("http://127.0.0.1:" + port + "/json/list");
    String targets =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString())
            .body();
    for (JsonNode target : JSON.readTree(targets)) {
      if (target.path("type").asText().equals("page")) {
        return Optional.of(URI.create(target.path("webSocketDebuggerUrl").asText()));
      }
    }
    return Optional.empty();
  }

  private final class Answers implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        answer(text.toString());
        text.setLength(0);
      }
      socket.request(1);
      return null;
    }
  }

  private void answer(String text) {
    try {
      JsonNode message = JSON.readTree(text);
      if (message.path("method").asText().equals("Page.javascriptDialogOpening")) {
        page.sendText(ACCEPT, true);
      }
      CompletableFuture<JsonNode> asked = answers.remove(message.path("id").asInt());
      if (asked != null) {
        asked.complete(message);
      }
    } catch (IOException e) {
      throw new IllegalStateException("not DevTools: " + text, e);
    }
  }

  private JsonNode call(String method, Map<String, ?> parameters) throws Exception {
    int id = next.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    String message =
        JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters));
    page.sendText(message, true).get(10, TimeUnit.SECONDS);
    return answer.get(30, TimeUnit.SECONDS).path("result");
  }

  public void open(String address) throws Exception {
    call("Page.navigate", Map.of("url", address));
  }

  /** From now on no page holds the browser because of what is not saved. */
  public void leaveFreely() throws Exception {
    call("Page.enable", Map.of());
  }

  /** Value of an expression, of its promise if it is one. */
  public JsonNode evaluate(String script) throws Exception {
    Map<String, Object> parameters =
        Map.of("expression", script, "returnByValue", true, "awaitPromise", true);
    JsonNode result = call("Runtime.evaluate", parameters);
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(script + ": " + result.path("exceptionDetails"));
    }
    return result.path("result").path("value");
  }

  /** Waits until an expression is true. */
  public void until(String script) {
    Awaitility.await(script)
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> evaluate("Boolean(" + script + ")").asBoolean());
  }

  /** Waits for an element and clicks it. */
  public void click(String selector) throws Exception {
    String element = "document.querySelector(" + quoted(selector) + ")";
    until(element + " && !" + element + ".disabled");
    evaluate(element + ".click()");
  }

  /** Types into a field as a user does, so that the page's own listeners hear of it. */
  public void type(String selector, String text) throws Exception {
    until("document.querySelector(" + quoted(selector) + ")");
    evaluate("document.querySelector(" + quoted(selector) + ").focus()");
    call("Input.insertText", Map.of("text", text));
  }

  /**
   * Presses a key where the focus is.
   *
   * @param key as the page's events name it, for instance {@code Enter} or {@code s}
   * @param control whether the Control key is held
   */
  public void press(String key, boolean control) throws Exception {
    String code = key.length() == 1 ? "Key" + key.toUpperCase(Locale.ROOT) : key;
    int number = KEYS.getOrDefault(key, (int) key.toUpperCase(Locale.ROOT).charAt(0));
    for (String type : List.of("rawKeyDown", "keyUp")) {
      Map<String, Object> event =
          Map.of(
              "type",
              type,
              "key",
              key,
              "code",
              code,
              "windowsVirtualKeyCode",
              number,
              "modifiers",
              control ? 2 : 0);
      call("Input.dispatchKeyEvent", event);
    }
  }

  /** Types where the focus is. */
  public void insert(String text) throws Exception {
    call("Input.insertText", Map.of("text", text));
  }

  public String text() throws Exception {
    return evaluate("document.body.innerText").asText();
  }

  /** The page as a picture, for documentation and for finding out why a test failed. */
  public void screenshot(Path file) throws Exception {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 1280, "height", 800, "deviceScaleFactor", 1, "mobile", false));
    JsonNode picture = call("Page.captureScreenshot", Map.of("format", "png"));
    Files.createDirectories(file.getParent());
    Files.write(file, Base64.getDecoder().decode(picture.path("data").asText()));
  }

  private static String quoted(String text) throws IOException {
    return JSON.writeValueAsString(text);
  }

  @Override
  public void close() throws Exception {
    call("Browser.close", Map.of());
    page.abort();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
