package id.simpul.deploy.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.simpul.deploy.RunningHub;
import id.simpul.deploy.cli.SimpulCommand;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A code without an entry as operator and participant see it, until the table gains the entry. */
class CodeWithoutEntryOnHubTest {

  private static final Path SAMPLE =
      Path.of("src/main/resources/bench/city/bench-sender/samples/bench/one.source.json");
  private static final String MISSING = "/api/v1/missing-entries";

  @TempDir Path directory;
  private PickyReceiver receiver;

  @Test
  void itIsNamedEverywhereAndGoesOnAfterARestartWithTheEntry() throws Exception {
    receiver = new PickyReceiver();
    receiver.takeFromNowOn();
    write("tables/class.csv", "source,target\nsampah,7\n");
    write("from-canonical.jslt", "{ \"jenis\": table(\"class\", .category) }");
    String receipt;
    try (RunningHub hub = hub().start()) {
      byte[] body = Files.readAllBytes(SAMPLE);
      receipt =
          hub.post(
                  "/api/v1/flows/bench/messages", hub.key("bench-sender"), "application/json", body)
              .body();
      isNamed(hub);
      assertThat(receiver.taken()).isZero();
      isOnTheConsole(hub);
    }
    write("tables/class.csv", "source,target\nsampah,7\njalan,8\n");
    // What a hub with a home is started with anew is applied, so its samples must be right.
    write("samples/bench/one.sent.json", "{\"jenis\":\"8\"}");
    try (RunningHub hub = hub().start()) {
      await().atMost(Duration.ofSeconds(30)).until(() -> receiver.taken() == 1);
      await().until(() -> hub.get(MISSING, hub.key("operator")).body().equals("[]"));
      String id = receipt.replaceAll(".*\"trackingId\":\"([^\"]+)\".*", "$1");
      assertThat(hub.get("/api/v1/messages/" + id, hub.key("operator")).body())
          .contains("WAITING", "DELIVERED", "table class has no entry for \\\"jalan\\\"");
    } finally {
      receiver.close();
    }
  }

  private void isNamed(RunningHub hub) throws Exception {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(hub.get(MISSING, hub.key("operator")).body())
                    .contains(
                        "\"participant\":\"bench-receiver\",\"table\":\"class\","
                            + "\"value\":\"jalan\",\"messages\":1"));
    assertThat(hub.get(MISSING, hub.key("bench-receiver")).body()).contains("\"jalan\"");
    assertThat(hub.get(MISSING, hub.key("bench-sender")).body()).isEqualTo("[]");
    assertThat(hub.get("/api/v1/messages?state=WAITING", hub.key("bench-sender")).body())
        .contains("table class has no entry for \\\"jalan\\\"");
    assertThat(tablesCommand(hub)).contains("bench-receiver", "class", "\"jalan\"", "1 values");
  }

  @Test
  void itIsDiscardedByNameWithAReason() throws Exception {
    receiver = new PickyReceiver();
    receiver.takeFromNowOn();
    write("tables/class.csv", "source,target\nsampah,7\n");
    write("from-canonical.jslt", "{ \"jenis\": table(\"class\", .category) }");
    try (RunningHub hub = hub().start()) {
      byte[] body = Files.readAllBytes(SAMPLE);
      hub.post("/api/v1/flows/bench/messages", hub.key("bench-sender"), "application/json", body);
      isNamed(hub);
      assertThat(tablesCommand(hub, "retry")).contains("1 messages are tried again");
      byte[] nameless = "{\"participant\":\"bench-receiver\"}".getBytes(StandardCharsets.UTF_8);
      assertThat(post(hub, "operator", nameless).statusCode()).isEqualTo(400);
      assertThat(post(hub, "bench-receiver", nameless).statusCode()).isEqualTo(403);
      String[] order = {
        "discard",
        "--participant=bench-receiver",
        "--table=class",
        "--value=jalan",
        "--who=rina",
        "--why=a typing error"
      };
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> tablesCommand(hub, order).contains("1 messages are gone"));
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> hub.get(MISSING, hub.key("operator")).body().equals("[]"));
      assertThat(hub.get("/api/v1/messages?state=DISCARDED", hub.key("operator")).body())
          .contains("rina: a typing error");
      assertThat(receiver.taken()).isZero();
    } finally {
      receiver.close();
    }
  }

  private static HttpResponse<String> post(RunningHub hub, String who, byte[] order)
      throws Exception {
    return hub.post(MISSING + "/discards", hub.key(who), "application/json", order);
  }

  private static String tablesCommand(RunningHub hub, String... more) {
    PrintStream before = System.out;
    var out = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      String address = "http://127.0.0.1:" + hub.port();
      List<String> arguments = new ArrayList<>(List.of("tables"));
      arguments.addAll(List.of(more));
      arguments.addAll(List.of("--hub", address, "--home", hub.home().toString()));
      int status = new CommandLine(new SimpulCommand()).execute(arguments.toArray(String[]::new));
      assertThat(status).isZero();
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Where there is a browser. */
  private void isOnTheConsole(RunningHub hub) throws Exception {
    Optional<Path> executable = Browser.executable();
    if (executable.isEmpty()) {
      System.out.println("The console is not looked at: there is no chromium in /usr/bin.");
      return;
    }
    try (Browser browser = new Browser(executable.get(), directory.resolve("chromium"))) {
      browser.open("http://127.0.0.1:" + hub.port() + "/login");
      browser.until("document.querySelector('#password')");
      browser.type("#username", "viewer");
      browser.type("#password", new Passwords(hub.home()).of("viewer"));
      browser.click("button[type=submit]");
      browser.until("location.pathname.startsWith('/hawtio')");
      browser.open("http://127.0.0.1:" + hub.port() + "/hawtio/deliveries");
      browser.until("document.querySelector('[data-missing=\"bench-receiver/class/jalan\"]')");
      browser.screenshot(Path.of("target", "console", "missing.png"));
    }
  }

  private void write(String name, String content) throws Exception {
    Path file = directory.resolve("over/city/bench-receiver").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private RunningHub hub() throws Exception {
    return new RunningHub(
        directory.resolve("home"),
        Map.of("BENCH_RECEIVER_URL", receiver.address()),
        List.of(RunningHub.BENCH, directory.resolve("over")));
  }
}
