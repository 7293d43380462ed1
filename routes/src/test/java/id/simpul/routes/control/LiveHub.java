package id.simpul.routes.control;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.routes.Hub;
import id.simpul.routes.HubSettings;
import id.simpul.routes.deliver.DeliveryPolicy;
import id.simpul.routes.intake.Receipt;
import id.simpul.routes.intake.Refused;
import id.simpul.routes.intake.Submission;
import id.simpul.routes.measure.Measurements;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.apache.camel.impl.DefaultCamelContext;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * A hub that reads a small configuration from files of its own: a sender's notes go to an office,
 * which is called over HTTP. What the office was called with is kept, with the path of the call.
 */
final class LiveHub implements AutoCloseable {

  static final Change RINA = new Change("rina", "asked for by the office");

  private static final DeliveryPolicy QUICK =
      new DeliveryPolicy(4, Duration.ofMillis(100), Duration.ofMillis(400));

  private final Path home;
  private final Path files;
  private final DataSource database;
  private final HttpServer office;
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private volatile boolean away;
  private volatile String awayPath = "";
  private volatile Duration latency = Duration.ZERO;
  private DefaultCamelContext camel;
  private Hub hub;
  private LiveConfiguration control;

  LiveHub(Path directory) throws IOException {
    home = directory.resolve("home");
    files = directory.resolve("files");
    database = JdbcConnectionPool.create("jdbc:h2:file:" + home + "/log/messages", "sa", "");
    office = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    office.setExecutor(Executors.newCachedThreadPool());
    office.createContext("/", this::called);
    office.start();
    smallConfiguration();
  }

  private void smallConfiguration() throws IOException {
    write(
        "canonical/note.v1.schema.json",
        """
        {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
         "required": ["id"], "properties": {"id": {"type": "string"}, "key": {"type": "string"},
         "text": {"type": "string"}, "nik": {"type": "string", "x-personal": true}}}
        """);
    write(
        "flows/note.yaml",
        """
        flow: note
        title: Notes
        kind: message
        schema: note.v1.schema.json
        key: /key
        messageId: /id
        """);
    write(
        "city/sender/participant.yaml",
        """
        participant: sender
        name: Sender
        owner: { organisation: Sender, contact: "-" }
        sends:
          - { flow: note, mapping: to.jslt, messageId: /id, key: /key }
        """);
    write("city/sender/to.jslt", ".");
    write("city/sender/samples/note/a.source.json", NOTE);
    write("city/sender/samples/note/a.canonical.json", NOTE);
    receiver("office", "{{office.url}}", "v1");
    agreement("office", "/id, /key");
  }

  private static final String NOTE = "{\"id\": \"1\", \"key\": \"k\"}\n";

  /** A participant that is called at the address of a property, with a mapping that says so. */
  LiveHub receiver(String id, String url, String mark) throws IOException {
    write(
        "city/" + id + "/participant.yaml",
        """
        participant: %s
        name: %s
        owner: { organisation: Office, contact: "-" }
        receives:
          - flow: note
            sink: { connector: http-sink, parameters: { url: "%s" } }
            mapping: from.jslt
        """
            .formatted(id, id, url));
    write("city/" + id + "/from.jslt", "{\"id\": .id, \"by\": \"" + mark + "\", \"nik\": .nik}");
    write("city/" + id + "/samples/note/a.granted.json", NOTE);
    write(
        "city/" + id + "/samples/note/a.sent.json", "{\"id\": \"1\", \"by\": \"" + mark + "\"}\n");
    return this;
  }

  /** It can neither be asked nor bears a repeat. */
  void onlyOnce(String id, int concurrency) throws IOException {
    String file = "city/" + id + "/participant.yaml";
    String text = Files.readString(files.resolve(file)).replaceAll("(?s)    concurrency.*", "");
    write(file, text + "    concurrency: " + concurrency + "\n    afterUnknown: operator\n");
  }

  LiveHub agreement(String to, String fields) throws IOException {
    write(
        "agreements/" + to + ".yaml",
        """
        agreement: %s
        flow: note
        from: sender
        to: %s
        basis: { document: PKS, number: "1/2026", purpose: Notes of the day for the office }
        fields: [%s]
        validFrom: 2026-01-01
        """
            .formatted(to, to, fields));
    return this;
  }

  void write(String file, String text) throws IOException {
    Path path = files.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  void remove(String file) throws IOException {
    Files.delete(files.resolve(file));
  }

  void removeReceiver(String id) throws IOException {
    remove("agreements/" + id + ".yaml");
    for (String file :
        List.of(
            "participant.yaml",
            "from.jslt",
            "samples/note/a.granted.json",
            "samples/note/a.sent.json")) {
      remove("city/" + id + "/" + file);
    }
  }

  ConfigurationFiles files() {
    return ConfigurationFiles.of(List.of(files));
  }

  private void called(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = exchange.getRequestURI().getPath();
    pause();
    boolean taken = !away && !path.equals(awayPath);
    if (taken) {
      calls.add(path + " " + body);
    }
    exchange.sendResponseHeaders(taken ? 200 : 503, -1);
    exchange.close();
  }

  private void pause() {
    try {
      Thread.sleep(latency.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** How long the office takes for a call. */
  void latency(Duration each) {
    latency = each;
  }

  void away(boolean now) {
    away = now;
  }

  /** Calls of this path are not answered. */
  void away(String path) {
    awayPath = path;
  }

  List<String> calls() {
    return List.copyOf(calls);
  }

  LiveHub start() throws Exception {
    camel = new DefaultCamelContext();
    String at = "http://127.0.0.1:" + office.getAddress().getPort();
    for (String id : List.of("office", "archive")) {
      camel.getPropertiesComponent().addInitialProperty(id + ".url", at + "/" + id);
      camel.getPropertiesComponent().addInitialProperty(id + ".new-url", at + "/new-" + id);
      camel.getPropertiesComponent().addInitialProperty(id + ".bad-url", "no:// address");
    }
    ConfigurationStore store = new ConfigurationStore(home);
    Clock clock = Clock.systemUTC();
    ConfigurationStart start = ConfigurationStart.of(store, files(), clock);
    hub =
        new Hub(
            HubSettings.in(home),
            start.configuration(),
            database,
            camel,
            Measurements.NONE,
            QUICK,
            clock);
    hub.start();
    control = hub.control(start, store, clock);
    camel.start();
    control.started(start, Optional.empty());
    return this;
  }

  LiveConfiguration control() {
    return control;
  }

  /** The files as they are now. */
  Outcome apply() {
    return control.apply(files(), RINA);
  }

  Hub hub() {
    return hub;
  }

  DefaultCamelContext camel() {
    return camel;
  }

  Receipt send(String id) throws Refused {
    return send(id, "k-" + id);
  }

  Receipt send(String id, String key) throws Refused {
    byte[] note =
        "{\"id\":\"%s\",\"key\":\"%s\",\"nik\":\"3671012345678901\"}"
            .formatted(id, key)
            .getBytes(StandardCharsets.UTF_8);
    return hub.intake()
        .accept(new Submission("sender", "note", Optional.empty(), "application/json", note));
  }

  void stop() throws Exception {
    control.close();
    camel.stop();
    hub.close();
  }

  @Override
  public void close() throws Exception {
    stop();
    office.stop(0);
  }
}
