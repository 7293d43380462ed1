package id.simpul.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.simpul.connectors.simulator.ReceivedRequest;
import id.simpul.connectors.simulator.SimulatedAnswer;
import id.simpul.connectors.simulator.SimulatedHttpServer;
import id.simpul.mappings.json.Json;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sender and a receiver that speak SOAP only, plugged in by files. */
class SoapAgenciesTest {

  private static final Path AGENCIES = Path.of("src/test/resources/soap-agencies");
  private static final Path WSDL = Path.of("../connectors/src/test/resources/soap/aduan.wsdl");
  private static final String SOAP12 = "http://www.w3.org/2003/05/soap-envelope";
  private static final String WSS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";
  private static final String MESSAGE =
      "<pesan xmlns=\"\"><nomor>S-1</nomor><kunci>K</kunci><judul>Lampu – padam</judul></pesan>";

  @TempDir Path home;

  private final SimulatedHttpServer office =
      new SimulatedHttpServer(
          request ->
              SimulatedAnswer.text(
                  200,
                  "application/soap+xml; charset=UTF-8",
                  envelope(
                      "",
                      "<KirimResponse xmlns=\"urn:example:aduan\"><kode>00</kode>"
                          + "<referensi>R-9</referensi></KirimResponse>")));

  @Test
  void aMessageGoesFromOneToTheOtherAndItsSenderIsToldThatItArrived() throws Exception {
    Map<String, String> environment =
        Map.of(
            "SOAP_DESK_USERNAME", "desk",
            "SOAP_DESK_PASSWORD", "rahasia",
            "SOAP_OFFICE_WSDL", WSDL.toUri().normalize().toString(),
            "SOAP_OFFICE_ADDRESS", office.start(0) + "/aduan",
            "SOAP_OFFICE_USERNAME", "simpul",
            "SOAP_OFFICE_PASSWORD", "kunci");
    try (office;
        RunningHub hub =
            new RunningHub(home, environment, List.of(RunningHub.BENCH, AGENCIES)).start()) {
      assertThat(hub.get("/services/soap-desk?wsdl", "").body())
          .contains("http://127.0.0.1:" + hub.port() + "/services/soap-desk");

      String trackingId = submitted(hub);
      assertThat(submitted(hub)).as("a repeat gets the first receipt").isEqualTo(trackingId);

      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> assertThat(status(hub, trackingId)).contains("DELIVERED", "R-9"));
      assertThat(office.received()).hasSize(1);
      officeGotIt(office.received().get(0));
      othersAreNotToldAndNotLetIn(hub);
      whoGuessesIsNotListenedTo(hub);
    }
  }

  private static void officeGotIt(ReceivedRequest request) {
    assertThat(request.text())
        .contains(SOAP12, "<nomor>S-1</nomor><isi>Lampu – padam</isi>", "PasswordDigest");
  }

  private static void othersAreNotToldAndNotLetIn(RunningHub hub) throws Exception {
    assertThat(status(hub, messageOfAnother(hub))).contains("not-found");
    HttpResponse<String> stranger = post(hub, envelope(login("salah"), submit()));
    assertThat(stranger.statusCode()).isEqualTo(500);
    assertThat(hub.get("/services/", "").body()).doesNotContain("soap-desk");
    String large = submit().replace("Lampu", "x".repeat(2 << 20));
    assertThat(post(hub, envelope(login("rahasia"), large)).body()).contains("larger than");
    String huge = submit().replace("Lampu", "x".repeat(11 << 20));
    assertThat(post(hub, envelope(login("rahasia"), huge)).statusCode()).isEqualTo(413);
  }

  /** After some twenty wrong ones, the right password is not listened to either, for a while. */
  private static void whoGuessesIsNotListenedTo(RunningHub hub) throws Exception {
    int status = 500;
    for (int i = 0; i < 200 && status == 500; i++) {
      status = post(hub, envelope(login("tebakan-" + i), submit())).statusCode();
    }
    HttpResponse<String> answer = post(hub, envelope(login("rahasia"), submit()));
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  private static String messageOfAnother(RunningHub hub) throws Exception {
    Path sample = RunningHub.BENCH.resolve("city/bench-sender/samples/bench/one.source.json");
    HttpResponse<String> answer =
        hub.post(
            "/api/v1/flows/bench/messages",
            hub.key("bench-sender"),
            "application/json",
            Files.readAllBytes(sample));
    String id =
        Json.parse(answer.body().getBytes(StandardCharsets.UTF_8)).path("trackingId").asText();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> hub.get("/api/v1/messages/" + id, hub.key("bench-sender")).statusCode() == 200);
    return id;
  }

  private static String submitted(RunningHub hub) throws Exception {
    HttpResponse<String> answer = post(hub, envelope(login("rahasia"), submit()));
    Matcher id = Pattern.compile("<trackingId>(.*)</trackingId>").matcher(answer.body());
    assertThat(id.find()).as(answer.body()).isTrue();
    return id.group(1);
  }

  private static String submit() {
    return "<Submit xmlns=\"urn:simpul:messages:1\"><payload>" + MESSAGE + "</payload></Submit>";
  }

  private static String status(RunningHub hub, String trackingId) throws Exception {
    String ask =
        "<AskStatus xmlns=\"urn:simpul:messages:1\"><trackingId>%s</trackingId></AskStatus>"
            .formatted(trackingId);
    return post(hub, envelope(login("rahasia"), ask)).body();
  }

  private static HttpResponse<String> post(RunningHub hub, String envelope) throws Exception {
    byte[] body = envelope.getBytes(StandardCharsets.UTF_8);
    return hub.post("/services/soap-desk", "", "application/soap+xml; charset=UTF-8", body);
  }

  private static String envelope(String header, String body) {
    return ("<soap:Envelope xmlns:soap=\"%s\"><soap:Header>%s</soap:Header>"
            + "<soap:Body>%s</soap:Body></soap:Envelope>")
        .formatted(SOAP12, header, body);
  }

  private static String login(String password) {
    return ("<wsse:Security xmlns:wsse=\"%swssecurity-secext-1.0.xsd\"><wsse:UsernameToken>"
            + "<wsse:Username>desk</wsse:Username>"
            + "<wsse:Password Type=\"%susername-token-profile-1.0#PasswordText\">%s</wsse:Password>"
            + "</wsse:UsernameToken></wsse:Security>")
        .formatted(WSS, WSS, password);
  }
}
