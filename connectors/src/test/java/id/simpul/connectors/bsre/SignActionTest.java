package id.simpul.connectors.bsre;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.SinkUnderTest;
import id.simpul.connectors.simulator.BsreSimulator;
import id.simpul.connectors.simulator.SimulatedAnswer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The connector bsre-sign-action. */
class SignActionTest {

  private static final String NIK = "3671014101900001";
  private static final String PASSPHRASE = "R4hasia!";
  private static final String PDF = "%PDF-1.4 surat";

  private final BsreSimulator bsre = new BsreSimulator("app", PASSPHRASE);
  private URI address;

  @BeforeEach
  void start() throws Exception {
    address = bsre.start(0);
    bsre.certificate(NIK, "ISSUE");
  }

  @AfterEach
  void close() {
    bsre.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "v2"})
  void a_pdf_comes_back_signed(String version) throws Exception {
    JsonNode answer =
        new ObjectMapper().readTree(((Outcome.Delivered) sign(question(), version)).answer());

    byte[] signed = Base64.getDecoder().decode(answer.at("/file/0").asText());
    assertThat(new String(signed, StandardCharsets.UTF_8))
        .startsWith(PDF)
        .contains("ditandatangani");
  }

  @Test
  void the_certificate_is_asked_for_first_and_must_be_in_force() throws Exception {
    bsre.certificate(NIK, "EXPIRED");

    assertThat(sign(question(), "v2"))
        .isEqualTo(new Outcome.Rejected("the certificate is not in force: EXPIRED"));
    assertThat(bsre.received()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "v2"})
  void a_wrong_passphrase_is_refused_and_neither_it_nor_the_nik_is_named(String version)
      throws Exception {
    Outcome outcome = sign(question().replace(PASSPHRASE, "salah123"), version);

    assertThat(outcome).isEqualTo(new Outcome.Rejected("BSrE says that the passphrase is wrong"));
    assertThat(new SignRequest(new ObjectMapper().createObjectNode().put("nik", NIK)).toString())
        .doesNotContain(NIK);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3671014101900001|36710141|nik is not 16 digits",
        "R4hasia!||passphrase is missing",
        "JVBERi|PGh0bW|file is not a list of PDFs in Base64"
      })
  void an_incomplete_question_is_refused_before_any_call(String part, String by, String reason)
      throws Exception {
    String changed = question().replace(part, by == null ? "" : by);

    assertThat(sign(changed, "v2")).isEqualTo(new Outcome.Rejected(reason));
    assertThat(bsre.received()).isEmpty();
  }

  @Test
  void a_refused_application_and_a_service_that_is_down_are_no_fault_of_the_file()
      throws Exception {
    try (SinkUnderTest stranger = action("v2", "nobody")) {
      assertThat(stranger.deliver(bytes(question()))).isInstanceOf(Outcome.Unavailable.class);
    }
    bsre.goDown();
    assertThat(sign(question(), "v2")).isInstanceOf(Outcome.Unavailable.class);
  }

  @Test
  void a_success_without_the_files_is_none() throws Exception {
    bsre.nextAnswers(
        SimulatedAnswer.json(200, "{\"status\":\"ISSUE\"}"),
        SimulatedAnswer.json(200, "{\"time\":1,\"file\":[]}"));

    assertThat(sign(question(), "v2"))
        .isEqualTo(new Outcome.Unknown("BSrE's answer holds no signed file"));
  }

  private static String question() {
    String file = Base64.getEncoder().encodeToString(PDF.getBytes(StandardCharsets.UTF_8));
    return "{\"nik\":\""
        + NIK
        + "\",\"passphrase\":\""
        + PASSPHRASE
        + "\",\"file\":[\""
        + file
        + "\"]}";
  }

  private Outcome sign(String question, String version) throws Exception {
    try (SinkUnderTest action = action(version, "app")) {
      return action.deliver(bytes(question));
    }
  }

  private SinkUnderTest action(String version, String user) throws Exception {
    return new SinkUnderTest(
        "kamelet:bsre-sign-action?username="
            + user
            + "&password="
            + user
            + "&version="
            + version
            + "&baseUrl="
            + address);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
