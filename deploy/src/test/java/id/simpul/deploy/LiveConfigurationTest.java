package id.simpul.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.simulator.ReceivedRequest;
import id.simpul.connectors.simulator.SimulatedAnswer;
import id.simpul.connectors.simulator.SimulatedHttpServer;
import id.simpul.deploy.cli.SimpulCommand;
import id.simpul.mappings.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * A day in the life of a city's configuration: a village is added, its maintainer mends its
 * mapping, a fault is refused, a change is rolled back, the village leaves again, the hub is
 * killed.
 */
class LiveConfigurationTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String VILLAGE = "regions/32.99-desa";
  private static final String MAPPING = VILLAGE + "/from.jslt";
  private static final String SENT = VILLAGE + "/samples/bench/one.sent.json";

  /** Of the benchmark's files, those of one sender and one receiver. */
  private static final List<String> NEEDED =
      List.of(
          "canonical/bench.v1.schema.json",
          "flows/bench.yaml",
          "agreements/bench.yaml",
          "city/bench-sender/",
          "city/bench-receiver/");

  @TempDir Path home;
  @TempDir Path own;

  private volatile boolean away;
  private final SimulatedHttpServer receiver =
      new SimulatedHttpServer(
          request ->
              away ? SimulatedAnswer.json(503, "{}") : SimulatedAnswer.json(200, "{\"id\":\"1\"}"));
  private String url;
  private RunningHub hub;
  private String said = "";

  @BeforeEach
  void start() throws Exception {
    try (Stream<Path> files = Files.walk(RunningHub.BENCH)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = RunningHub.BENCH.relativize(file).toString();
        if (NEEDED.stream().anyMatch(path::startsWith)) {
          write(path, Files.readString(file));
        }
      }
    }
    url = receiver.start(freePort()) + "/messages";
    hub =
        new RunningHub(
                home,
                Map.of("BENCH_RECEIVER_URL", url, "SIMPUL_MAINTAINERS_DESA", VILLAGE),
                List.of(own))
            .start();
  }

  @AfterEach
  void stop() throws Exception {
    hub.close();
    receiver.close();
  }

  @Test
  void aVillageComesIsMendedAndLeavesWhileTheHubRuns() throws Exception {
    assertThat(simpul("plan", "--config", own.toString())).isZero();
    assertThat(said).contains("Nothing changes");

    aVillageJoins();
    itsMaintainerMendsItsMappingAndNothingElse();
    aFaultIsRefusedWithItsPlace();
    itLeavesWhenNothingWaitsForIt();
    theHistorySaysWhoAndWhy();
  }

  private void aVillageJoins() throws Exception {
    village("satu");
    agreement("/id, /key, /phone");
    assertThat(simpul("plan", "--config", own.toString())).isZero();
    assertThat(said)
        .contains("+ participant  desa  (" + VILLAGE + "/)")
        .contains("+ route        deliver:desa")
        .contains("+ field        desa sees /phone of bench from bench-sender  PERSONAL DATA");
    assertThat(simpul("plan", "--config", own.toString(), "--as", "role:viewer")).isZero();
    assertThat(apply("--as", "role:viewer")).isEqualTo(1);
    assertThat(said).contains("Operators and maintainers only.");
    assertThat(apply()).as(said).isZero();

    send("v1");
    assertThat(fetched()).contains("\"cap\":\"satu\"");
  }

  private void itsMaintainerMendsItsMappingAndNothingElse() throws Exception {
    village("dua");
    assertThat(apply("--as", "maintainer:desa", "--folder", VILLAGE)).as(said).isZero();
    send("v2");
    assertThat(fetched()).contains("\"cap\":\"dua\"");

    agreement("/id, /key, /phone, /secret");
    assertThat(apply("--as", "maintainer:desa")).isEqualTo(1);
    assertThat(said)
        .contains("You may change " + VILLAGE + " only")
        .contains("agreements/bench-desa.yaml");
    agreement("/id, /key, /phone");
  }

  private void aFaultIsRefusedWithItsPlace() throws Exception {
    write(MAPPING, "{\n  \"nomor\": }");
    assertThat(apply()).isEqualTo(1);
    assertThat(said).contains(MAPPING + ":2");
    HttpResponse<String> forced =
        hub.post(
            "/api/v1/configuration/apply?who=rina&why=force",
            hub.key("operator"),
            "application/zip",
            "not a zip".getBytes(StandardCharsets.UTF_8));
    assertThat(forced.statusCode()).isEqualTo(422);
    assertThat(json(forced).path("code").asText()).isEqualTo("configuration-faulty");
    village("dua");
  }

  private void itLeavesWhenNothingWaitsForIt() throws Exception {
    send("v3");
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                json(hub.get("/api/v1/waiting/desa", hub.key("operator"))).path("inInbox").asInt()
                    == 1);
    removeVillage();
    assertThat(apply()).isEqualTo(1);
    assertThat(said).contains("Refused as long as desa has 0 waiting, 1 in its inbox");
    assertThat(simpul("waiting", "desa", "--discard", "--who", "rina", "--why", "app is off"))
        .isZero();
    assertThat(said).contains("\"messages\" : 1");
    assertThat(apply()).as(said).isZero();
  }

  private void theHistorySaysWhoAndWhy() throws Exception {
    assertThat(simpul("history", "--changes")).isZero();
    assertThat(said)
        .containsSubsequence(
            "first",
            "first start of this home",
            "apply",
            "rina: as agreed",
            "participant desa added",
            "desa now sees /phone, personal data, of bench from bench-sender",
            "apply",
            "rina (maintainer:desa): as agreed",
            "discarded",
            "rina: app is off",
            "participant desa removed");
  }

  @Test
  void whatIsOnItsWayFinishesUnderItsConfigurationThoughTheHubIsKilled() throws Exception {
    away = true;
    send("m1");
    await().atMost(PATIENCE).until(() -> !receiver.received().isEmpty());
    String first = inForce();
    benchMapping("\"versi\": \"2\", ");
    assertThat(apply()).as(said).isZero();
    send("m2");
    hub.kill();

    away = false;
    hub.start();
    await().atMost(PATIENCE).until(() -> bodies().stream().anyMatch(b -> b.contains("\"m2\"")));
    assertThat(bodies()).filteredOn(b -> b.contains("\"m1\"")).noneMatch(b -> b.contains("versi"));
    assertThat(bodies()).filteredOn(b -> b.contains("\"m2\"")).allMatch(b -> b.contains("versi"));

    assertThat(simpul("rollback", first.substring(0, 7), "--who", "rina", "--why", "too early"))
        .as(said)
        .isZero();
    hub.kill();
    hub.start();
    assertThat(inForce()).isEqualTo(first);
  }

  private String inForce() throws Exception {
    return json(hub.get("/api/v1/configuration", hub.key("operator"))).path("inForce").asText();
  }

  private List<String> bodies() {
    return receiver.received().stream().map(ReceivedRequest::text).toList();
  }

  private void benchMapping(String more) throws IOException {
    String receiver = "city/bench-receiver/";
    for (String file : List.of("from-canonical.jslt", "samples/bench/one.sent.json")) {
      String text = Files.readString(RunningHub.BENCH.resolve(receiver + file));
      write(receiver + file, text.replaceFirst("\\{", "{" + more));
    }
  }

  private void village(String mark) throws IOException {
    write(
        VILLAGE + "/participant.yaml",
        """
        participant: desa
        name: Desa
        owner: { organisation: Desa, contact: "-" }
        receives:
          - flow: bench
            sink: { connector: inbox-sink }
            mapping: from.jslt
        """);
    write(MAPPING, "{\"nomor\": .id, \"cap\": \"" + mark + "\"}");
    write(VILLAGE + "/samples/bench/one.granted.json", "{\"id\": \"1\", \"key\": \"k1\"}");
    write(SENT, "{\"nomor\": \"1\", \"cap\": \"" + mark + "\"}");
  }

  private void agreement(String fields) throws IOException {
    write(
        "agreements/bench-desa.yaml",
        """
        agreement: bench-desa
        flow: bench
        from: bench-sender
        to: desa
        basis: { document: PKS, number: "1/2026", purpose: The village is told of its reports }
        fields: [%s]
        validFrom: 2026-01-01
        """
            .formatted(fields));
  }

  private void removeVillage() throws IOException {
    Files.delete(own.resolve("agreements/bench-desa.yaml"));
    for (String file :
        List.of(
            MAPPING,
            SENT,
            VILLAGE + "/samples/bench/one.granted.json",
            VILLAGE + "/participant.yaml")) {
      Files.delete(own.resolve(file));
    }
  }

  private void write(String file, String text) throws IOException {
    Path path = own.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private void send(String id) throws Exception {
    HttpResponse<String> answer =
        hub.post(
            BenchMessage.PATH,
            hub.key("bench-sender"),
            "application/json",
            BenchMessage.of(id, "k-" + id));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
  }

  /** The one message in the village's inbox, acknowledged. */
  private String fetched() throws Exception {
    String key = hub.key("desa");
    await()
        .atMost(PATIENCE)
        .until(() -> json(hub.get("/api/v1/inbox", key)).toString().contains("trackingId"));
    byte[] ask = "{\"max\":10,\"leaseSeconds\":60}".getBytes(StandardCharsets.UTF_8);
    JsonNode items = json(hub.post("/api/v1/inbox/fetch", key, "application/json", ask));
    assertThat(items).hasSize(1);
    String ack = "/api/v1/inbox/" + items.get(0).path("trackingId").asText() + "/ack";
    assertThat(hub.post(ack, key, "application/json", new byte[0]).statusCode()).isEqualTo(204);
    return items.get(0).path("body").asText();
  }

  private int apply(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("apply", "--config", own.toString(), "--who", "rina", "--why", "as agreed"));
    arguments.addAll(List.of(more));
    return simpul(arguments.toArray(String[]::new));
  }

  /** Runs a command against the hub and keeps what it said. */
  private int simpul(String... arguments) {
    StringWriter out = new StringWriter();
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--hub", "http://127.0.0.1:" + hub.port(), "--home", home.toString()));
    int status =
        new CommandLine(new SimpulCommand())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(out))
            .execute(all.toArray(String[]::new));
    said = out.toString();
    return status;
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    return Json.parse(answer.body().getBytes(StandardCharsets.UTF_8));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
