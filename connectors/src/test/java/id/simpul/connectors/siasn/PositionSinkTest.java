package id.simpul.connectors.siasn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.SinkUnderTest;
import id.simpul.connectors.simulator.ReceivedRequest;
import id.simpul.connectors.simulator.SiasnSimulator;
import id.simpul.connectors.simulator.SimulatedAnswer;
import id.simpul.connectors.simulator.SimulatedHttpServer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PositionSinkTest {

  private final SiasnSimulator siasn = new SiasnSimulator("s1");
  private URI address;
  private SinkUnderTest sink;

  @BeforeEach
  void start() throws Exception {
    address = siasn.start(0);
    siasn.employee(Siasn.NIP, Siasn.ID, "BUDI CONTOH", "U-0");
    sink = sink("");
  }

  @AfterEach
  void close() {
    sink.close();
    siasn.close();
  }

  @Test
  void a_position_becomes_a_row_with_its_decree() {
    assertThat(sink.deliver(Siasn.withDecree())).satisfies(delivered("rw-1"));

    JsonNode row = rows().get(0);
    assertThat(row.path("pnsId").asText()).isEqualTo(Siasn.ID);
    assertThat(row.path("instansiId").asText()).isEqualTo("I-1");
    assertThat(row.path("eselonId").asText()).isEqualTo("31");
    assertThat(row.has("jabatanFungsionalId")).isFalse();
    assertThat(row.has("nip")).isFalse();
    assertThat(row.at("/path/872/dok_uri").asText()).isEqualTo("peremajaan/usulan/rw-1.pdf");
    assertThat(requests("/upload-dok-rw").get(0).text()).contains(Siasn.PDF);
  }

  @Test
  void the_same_position_is_already_done() {
    sink.deliver(Siasn.withDecree());

    Outcome again = sink.deliver(Siasn.withDecree());

    assertThat(again).isEqualTo(new Outcome.AlreadyDone("rw-1"));
    assertThat(rows()).hasSize(1);
    assertThat(requests("/upload-dok-rw")).hasSize(1);
  }

  @Test
  void another_position_of_the_same_decree_is_another_row() {
    sink.deliver(Siasn.position(""));

    sink.deliver(utf8(text(Siasn.position("")).replace("\"31\"", "\"32\"")));

    assertThat(rows()).hasSize(2);
  }

  @Test
  void a_saved_position_whose_decree_failed_gets_its_decree_and_no_second_row() {
    siasn.loseAnswerOnce("/unorjabatan/save");
    assertThat(sink.deliver(Siasn.withDecree())).isInstanceOf(Outcome.Unknown.class);
    assertThat(rows()).hasSize(1);

    assertThat(sink.deliverAskingFirst(Siasn.withDecree())).satisfies(delivered("rw-1"));
    assertThat(rows()).hasSize(1);
    assertThat(rows().get(0).at("/path/872").isObject()).isTrue();
  }

  @Test
  void a_decree_whose_answer_was_lost_is_not_uploaded_again() {
    siasn.loseAnswerOnce("/upload-dok-rw");
    assertThat(sink.deliver(Siasn.withDecree())).isInstanceOf(Outcome.Unknown.class);

    assertThat(sink.deliverAskingFirst(Siasn.withDecree()))
        .isEqualTo(new Outcome.AlreadyDone("rw-1"));
    assertThat(requests("/upload-dok-rw")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "198001012005011001|19800101|nip is not 18 digits",
        "\"eselonId\":\"31\"|\"eselonId\":\"\"|not exactly one of",
        "\"eselonId\":\"31\"|\"eselonId\":\"31\",\"jabatanFungsionalId\":\"7\"|not exactly one of",
        "02-01-2026|2026-01-02|tanggalSk is not dd-MM-yyyy",
        "\"nomorSk\":\"821/1/2026\"|\"nomorSk\":\" \"|nomorSk missing"
      })
  void what_is_no_position_is_refused_before_any_call(String part, String by, String reason) {
    Outcome outcome = sink.deliver(utf8(text(Siasn.position("")).replace(part, by)));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Rejected.class, r -> assertThat(r.reason()).contains(reason));
    assertThat(siasn.received()).isEmpty();
  }

  @Test
  void a_decree_that_is_no_pdf_is_refused_before_any_call() {
    byte[] html = Siasn.position(",\"decree\":{\"name\":\"a\",\"pdf\":\"PGh0bWw+\"}");

    assertThat(sink.deliver(html)).isEqualTo(new Outcome.Rejected("the decree is not a PDF"));
    assertThat(siasn.received()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void no_rows_are_no_failure_even_when_they_come_as_an_error(boolean error) {
    if (error) {
      siasn.noRowsAsError();
    }
    assertThat(sink.deliver(Siasn.position(""))).satisfies(delivered("rw-1"));
  }

  @Test
  void a_nip_that_bkn_does_not_know_is_refused() {
    byte[] stranger = utf8(text(Siasn.position("")).replace(Siasn.NIP, "199901012025011009"));

    assertThat(sink.deliver(stranger))
        .isEqualTo(new Outcome.Rejected("SIASN does not know this NIP"));
  }

  @Test
  void both_tokens_are_asked_for_once_whoever_needs_them() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(12);
    try {
      List<Future<Outcome>> under = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        String decree = "\"821/" + (100 + i) + "/2026\"";
        byte[] body = utf8(text(Siasn.position("")).replace("\"821/1/2026\"", decree));
        under.add(threads.submit(() -> sink.deliver(body)));
      }
      for (Future<Outcome> each : under) {
        assertThat(each.get()).isInstanceOf(Outcome.Delivered.class);
      }
    } finally {
      threads.shutdown();
    }
    assertThat(siasn.gatewayTokens()).isEqualTo(1);
    assertThat(siasn.userTokens()).isEqualTo(1);
  }

  @Test
  void refused_tokens_are_both_renewed_and_the_call_is_made_once_more() {
    sink.deliver(Siasn.position(""));
    siasn.revoke();

    assertThat(sink.deliver(Siasn.position(""))).isInstanceOf(Outcome.AlreadyDone.class);
    assertThat(siasn.gatewayTokens()).isEqualTo(2);
    assertThat(siasn.userTokens()).isEqualTo(2);
  }

  @Test
  void a_call_that_is_refused_for_good_is_made_twice_and_not_four_times() throws Exception {
    String refusal = "{\"fault\":{\"code\":900901}}";
    try (SimulatedHttpServer strict =
        new SimulatedHttpServer(
            r ->
                r.path().startsWith(SiasnSimulator.API)
                    ? SimulatedAnswer.json(401, refusal)
                    : SimulatedAnswer.json(200, "{\"access_token\":\"t\",\"expires_in\":3600}"))) {
      URI at = strict.start(0);
      try (SinkUnderTest refused =
          new SinkUnderTest(
              Siasn.uri("siasn-position-sink", at, "&instansiId=I-1&satuanKerjaId=S-1"))) {
        assertThat(refused.deliver(Siasn.position(""))).isInstanceOf(Outcome.Unavailable.class);
      }
      assertThat(strict.received())
          .filteredOn(r -> r.path().startsWith(SiasnSimulator.API))
          .hasSize(2);
    }
  }

  @Test
  void a_refusal_inside_http_200_is_not_quoted() {
    sink.deliver(utf8(text(Siasn.position("")).replace("821/1/2026", "821/9/2026")));
    siasn.nextAnswers(
        SimulatedAnswer.json(200, "{\"code\":1,\"data\":{\"id\":\"x\"}}"),
        SimulatedAnswer.json(200, "{\"code\":0}"),
        SimulatedAnswer.json(200, "{\"success\":false,\"message\":\"BUDI CONTOH salah\"}"));

    assertThat(sink.deliver(Siasn.position("")))
        .isEqualTo(new Outcome.Rejected("SIASN refused the position inside HTTP 200"));
  }

  @Test
  void questions_without_an_answer_leave_siasn_unavailable_and_nothing_is_saved() {
    siasn.loseAnswerOnce("/pns/data-utama/" + Siasn.NIP);
    assertThat(sink.deliver(Siasn.position(""))).isInstanceOf(Outcome.Unavailable.class);
    siasn.loseAnswerOnce("/jabatan/pns/" + Siasn.NIP);
    assertThat(sink.deliver(Siasn.position(""))).isInstanceOf(Outcome.Unavailable.class);
    siasn.goDown();
    assertThat(sink.deliver(Siasn.position(""))).isInstanceOf(Outcome.Unavailable.class);
    assertThat(rows()).isEmpty();
  }

  @Test
  void a_decree_is_fetched_from_the_archive_and_from_nowhere_else() throws Exception {
    try (SimulatedHttpServer archive =
        new SimulatedHttpServer(r -> SimulatedAnswer.text(200, "application/pdf", Siasn.PDF))) {
      URI at = archive.start(0);
      try (SinkUnderTest linked =
          sink("&decreeArchive=" + at + "/sk&decreeKeyHeader=X-Api-Key&decreeKey=k1")) {
        assertThat(linked.deliver(Siasn.position(",\"decree\":{\"link\":\"sk-12.pdf\"}")))
            .satisfies(delivered("rw-1"));
        assertThat(linked.deliver(Siasn.position(",\"decree\":{\"link\":\"../other.pdf\"}")))
            .isInstanceOf(Outcome.Rejected.class);
      }
      assertThat(archive.received()).hasSize(1);
      assertThat(archive.received().get(0).path()).isEqualTo("/sk/sk-12.pdf");
      assertThat(archive.received().get(0).header("X-Api-Key")).contains("k1");
      assertThat(archive.received().get(0).header("Authorization")).isEmpty();
    }
    assertThat(rows().get(0).at("/path/872").isObject()).isTrue();
  }

  private List<JsonNode> rows() {
    return siasn.records().of(Siasn.ID);
  }

  private List<ReceivedRequest> requests(String end) {
    return siasn.received().stream().filter(r -> r.path().endsWith(end)).toList();
  }

  /** A record that holds an array is equal to no other one. */
  private static Consumer<Outcome> delivered(String reference) {
    return outcome ->
        assertThat(outcome)
            .isInstanceOfSatisfying(
                Outcome.Delivered.class, d -> assertThat(d.reference()).isEqualTo(reference));
  }

  private SinkUnderTest sink(String parameters) throws Exception {
    return new SinkUnderTest(
        Siasn.uri(
            "siasn-position-sink",
            address,
            "&instansiId=I-1&satuanKerjaId=S-1&callTimeout=5000" + parameters));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
