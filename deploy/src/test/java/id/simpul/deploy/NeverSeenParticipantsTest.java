package id.simpul.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.simulator.ReceivedRequest;
import id.simpul.connectors.simulator.SimulatedAnswer;
import id.simpul.connectors.simulator.SimulatedHttpServer;
import id.simpul.deploy.cli.SimpulCommand;
import id.simpul.mappings.json.Json;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Two senders and two receivers that the hub has never seen, plugged in by the files that the page
 * {@code docs/plug-in.md} shows and by nothing else.
 */
class NeverSeenParticipantsTest {

  private static final String PAGE = "plug-in.md";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path home;
  @TempDir Path own;

  private final SimulatedHttpServer publicWorks =
      new SimulatedHttpServer(request -> SimulatedAnswer.json(201, "{\"id\":\"DPU-1\"}"));
  private String url;

  @BeforeEach
  void plugIn() throws Exception {
    PageFiles.write(PageFiles.of(PAGE), own);
    url = publicWorks.start(freePort()) + "/orders";
  }

  @AfterEach
  void stop() {
    publicWorks.close();
  }

  @Test
  void messagesGoTheirWayFromXmlToACalledSystemAndFromJsonToAnInbox() throws Exception {
    try (RunningHub hub = hub(url)) {
      sendReport(hub);
      sendLevel(hub, "PA-8", "1.20");
      sendLevel(hub, "PA-9", "2.35");

      await().atMost(PATIENCE).until(() -> publicWorks.received().size() == 1);
      publicWorksGotItsOrder(publicWorks.received().get(0));
      theRegionGetsTheHighLevelOnly(hub);
    }
  }

  @Test
  void withoutItsAddressAReceiverIsNotConnectedAndItsMessagesWaitUntilItIsSet() throws Exception {
    String trackingId;
    try (RunningHub hub = hub("")) {
      trackingId = sendReport(hub);
      await().atMost(PATIENCE).until(() -> state(hub, trackingId).equals("QUEUED"));
      sendLevel(hub, "PA-9", "2.35");
      theRegionGetsTheHighLevelOnly(hub);
      assertThat(state(hub, trackingId)).isEqualTo("QUEUED");
      assertThat(Files.readString(home.resolve("hub.log")))
          .contains(
              "public-works (receives citizen-report) is not connected. Set PUBLIC_WORKS_URL");
    }
    assertThat(publicWorks.received()).isEmpty();

    try (RunningHub hub = hub(url)) {
      await().atMost(PATIENCE).until(() -> state(hub, trackingId).equals("DELIVERED"));
      assertThat(publicWorks.received()).hasSize(1);
      publicWorksGotItsOrder(publicWorks.received().get(0));
    }
  }

  @Test
  void theCheckFindsThemGood() {
    assertThat(new CommandLine(new SimpulCommand()).execute("check", own.toString())).isZero();
  }

  @Test
  void thePageInBahasaIndonesiaShowsTheSameFiles() throws Exception {
    assertThat(PageFiles.of(PAGE)).hasSizeGreaterThan(10);
    assertThat(PageFiles.of("sambungkan.md")).isEqualTo(PageFiles.of(PAGE));
  }

  private RunningHub hub(String publicWorksUrl) throws Exception {
    Map<String, String> environment =
        new HashMap<>(
            Map.of(
                "PUBLIC_WORKS_USERNAME", "simpul",
                "PUBLIC_WORKS_PASSWORD", "rahasia",
                "PUBLIC_WORKS_OFFICE", "KD-7"));
    if (!publicWorksUrl.isEmpty()) {
      environment.put("PUBLIC_WORKS_URL", publicWorksUrl);
    }
    return new RunningHub(home, environment, List.of(own)).start();
  }

  private String sendReport(RunningHub hub) throws Exception {
    String sample = "city/kelurahan-desk/samples/citizen-report/lamp.source.xml";
    HttpResponse<String> answer =
        hub.post(
            "/api/v1/flows/citizen-report/messages",
            hub.key("kelurahan-desk"),
            "application/xml",
            Files.readAllBytes(own.resolve(sample)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return json(answer).path("trackingId").asText();
  }

  private static void sendLevel(RunningHub hub, String id, String metres) throws Exception {
    String body =
        "{\"no\":\"%s\",\"pos\":\"Pintu Air 3\",\"meter\":\"%s\",\"waktu\":\"2026-03-02T08:00:00+07:00\"}"
            .formatted(id, metres);
    HttpResponse<String> answer =
        hub.post(
            "/api/v1/flows/water-level/messages",
            hub.key("pump-house"),
            "application/json",
            body.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
  }

  private static void publicWorksGotItsOrder(ReceivedRequest order) {
    String basic = Base64.getEncoder().encodeToString("simpul:rahasia".getBytes());
    assertThat(order.method() + " " + order.path()).isEqualTo("POST /orders");
    assertThat(order.header("Authorization")).hasValue("Basic " + basic);
    assertThat(order.header("X-Office")).hasValue("KD-7");
    assertThat(order.header("Idempotency-Key")).isPresent();
    assertThat(order.text())
        .isEqualTo(
            "{\"nomor\":\"KD-001\","
                + "\"uraian\":\"Lampu jalan mati: Gelap di depan pasar & sekolah.\","
                + "\"diterima\":\"02-03-2026\"}");
  }

  /** Fetched, compared and acknowledged; the level below the agreement's condition is not there. */
  private static void theRegionGetsTheHighLevelOnly(RunningHub hub) throws Exception {
    String key = hub.key("bandung");
    await()
        .atMost(PATIENCE)
        .until(() -> json(hub.get("/api/v1/inbox", key)).toString().contains("trackingId"));
    byte[] ask = "{\"max\":10,\"leaseSeconds\":60}".getBytes(StandardCharsets.UTF_8);
    JsonNode items = json(hub.post("/api/v1/inbox/fetch", key, "application/json", ask));
    assertThat(items).hasSize(1);
    JsonNode body = Json.parse(items.get(0).path("body").asText().getBytes(StandardCharsets.UTF_8));
    assertThat(body.toString())
        .isEqualTo(
            "{\"centimetres\":235,\"gauge\":\"Pintu Air 3\","
                + "\"measuredAt\":\"2026-03-02T01:00:00Z\"}");
    String ack = "/api/v1/inbox/" + items.get(0).path("trackingId").asText() + "/ack";
    assertThat(hub.post(ack, key, "application/json", new byte[0]).statusCode()).isEqualTo(204);
  }

  private static String state(RunningHub hub, String trackingId) throws Exception {
    HttpResponse<String> answer =
        hub.get("/api/v1/messages/" + trackingId, hub.key("kelurahan-desk"));
    return json(answer).at("/message/deliveries/0/state").asText();
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    return Json.parse(answer.body().getBytes(StandardCharsets.UTF_8));
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
