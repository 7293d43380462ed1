package id.simpul.connectors.satusehat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.SinkUnderTest;
import id.simpul.connectors.simulator.ReceivedRequest;
import id.simpul.connectors.simulator.SatuSehatSimulator;
import id.simpul.connectors.simulator.SimulatedAnswer;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SatuSehatSinkTest {

  private static final String ORGANIZATION = "10000004";

  private final SatuSehatSimulator satusehat =
      new SatuSehatSimulator("client-1", "secret-1", ORGANIZATION);
  private URI address;
  private SinkUnderTest sink;

  @BeforeEach
  void start() throws Exception {
    address = satusehat.start(0);
    satusehat.patient(VisitBody.PATIENT_NIK, "P02029102701");
    satusehat.practitioner(VisitBody.PRACTITIONER_NIK, "N10000001");
    sink = sink("");
  }

  @AfterEach
  void close() {
    sink.close();
    satusehat.close();
  }

  @Test
  void a_visit_becomes_an_encounter_with_its_conditions() {
    Outcome outcome = sink.deliver(VisitBody.bytes("J06.9", "I10"));

    JsonNode encounter = onlyEncounter();
    assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
    assertThat(((Outcome.Delivered) outcome).reference()).isEqualTo(encounter.path("id").asText());
    assertThat(encounter.at("/subject/reference").asText()).isEqualTo("Patient/P02029102701");
    assertThat(encounter.at("/participant/0/individual/reference").asText())
        .isEqualTo("Practitioner/N10000001");
    assertThat(satusehat.conditions(encounter.path("id").asText())).containsExactly("J06.9", "I10");
  }

  @Test
  void no_nik_is_in_what_is_stored() {
    sink.deliver(VisitBody.bytes("J06.9"));

    assertThat(requests("POST"))
        .hasSize(2)
        .noneMatch(r -> r.text().contains(VisitBody.PATIENT_NIK))
        .noneMatch(r -> r.text().contains(VisitBody.PRACTITIONER_NIK));
  }

  @Test
  void people_are_looked_up_once() {
    sink.deliver(VisitBody.bytes());
    sink.deliver(other("2026/01/05/000013"));

    assertThat(requests("GET")).hasSize(2);
    assertThat(satusehat.encounters("2026/01/05/000013")).hasSize(1);
  }

  @Test
  void a_patient_whom_satusehat_does_not_know_yet_waits() {
    byte[] unknown =
        VisitBody.utf8(VisitBody.text().replace(VisitBody.PATIENT_NIK, "3671014101900099"));

    assertThat(sink.deliver(unknown))
        .isEqualTo(
            new Outcome.NotYet(
                "SATUSEHAT has no IHS number for the patient's NIK yet", Duration.ofMinutes(15)));
    assertThat(requests("POST")).isEmpty();

    satusehat.patient("3671014101900099", "P02029102799");
    assertThat(sink.deliver(unknown)).isInstanceOf(Outcome.Delivered.class);
  }

  @Test
  void a_doctor_whom_satusehat_does_not_know_yet_waits() {
    byte[] unknown =
        VisitBody.utf8(VisitBody.text().replace(VisitBody.PRACTITIONER_NIK, "3671010101800099"));

    assertThat(sink.deliver(unknown)).isInstanceOf(Outcome.NotYet.class);
  }

  @Test
  void a_visit_that_satusehat_has_is_already_done() {
    sink.deliver(VisitBody.bytes("J06.9"));

    Outcome again = sink.deliver(VisitBody.bytes("J06.9"));

    assertThat(again).isEqualTo(new Outcome.AlreadyDone(onlyEncounter().path("id").asText()));
    assertThat(satusehat.conditions(onlyEncounter().path("id").asText())).containsExactly("J06.9");
  }

  @Test
  void a_visit_whose_answer_was_lost_is_asked_for_before_it_is_sent_again() {
    satusehat.loseAnswerOnce("POST Encounter");
    assertThat(sink.deliver(VisitBody.bytes("J06.9"))).isInstanceOf(Outcome.Unknown.class);
    int sent = requests("POST").size();

    assertThat(sink.deliverAskingFirst(VisitBody.bytes("J06.9")))
        .isInstanceOf(Outcome.Delivered.class);
    assertThat(requests("POST")).hasSize(sent + 1);
    assertThat(satusehat.conditions(onlyEncounter().path("id").asText())).containsExactly("J06.9");
  }

  @Test
  void a_visit_that_never_arrived_is_sent_after_asking() {
    assertThat(sink.deliverAskingFirst(VisitBody.bytes())).isInstanceOf(Outcome.Delivered.class);
    assertThat(onlyEncounter()).isNotNull();
  }

  @Test
  void an_encounter_whose_conditions_failed_is_finished_by_the_next_try() {
    sink.deliver(other("2026/01/05/000001"));
    satusehat.answerOnce(
        "POST Condition", 1, SimulatedAnswer.text(503, "text/html", "<html>busy</html>"));
    assertThat(sink.deliver(VisitBody.bytes("J06.9", "I10")))
        .isInstanceOf(Outcome.Unavailable.class);
    int sent = requests("POST").size();

    assertThat(sink.deliver(VisitBody.bytes("J06.9", "I10"))).isInstanceOf(Outcome.Delivered.class);
    assertThat(satusehat.conditions(onlyEncounter().path("id").asText()))
        .containsExactlyInAnyOrder("J06.9", "I10");
    assertThat(requests("POST")).hasSize(sent + 1);
  }

  @Test
  void a_token_that_is_revoked_mid_flight_is_renewed_once() {
    sink.deliver(VisitBody.bytes());
    satusehat.revokeTokens();

    assertThat(sink.deliver(other("2026/01/05/000013"))).isInstanceOf(Outcome.Delivered.class);
    assertThat(satusehat.tokensGiven()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3599", "\"3599\"", "\"\"", "null"})
  void a_token_serves_many_calls_however_its_life_is_written(String seconds) {
    satusehat.tokensLive(seconds);

    sink.deliver(VisitBody.bytes("J06.9"));

    assertThat(satusehat.tokensGiven()).isEqualTo(1);
  }

  @Test
  void a_wrong_login_is_the_receivers_fault_not_the_messages() throws Exception {
    try (SinkUnderTest stranger = sink("clientSecret=wrong")) {
      assertThat(stranger.deliver(VisitBody.bytes())).isInstanceOf(Outcome.Unavailable.class);
    }
  }

  @Test
  void the_wrong_organization_is_named() throws Exception {
    try (SinkUnderTest stranger = sink("organizationId=99")) {
      assertThat(stranger.deliver(VisitBody.bytes()))
          .isInstanceOfSatisfying(
              Outcome.Rejected.class,
              refused -> assertThat(refused.reason()).contains("business rule", "organization id"));
    }
  }

  @Test
  void what_satusehat_refuses_is_named_by_code_and_place_without_its_words() {
    assertThat(sink.deliver(VisitBody.bytes("999")))
        .isEqualTo(
            new Outcome.Rejected(
                "SATUSEHAT refused the Condition: code-invalid at code.coding[0].code"));
  }

  @Test
  void what_is_no_fhir_does_not_leave() {
    String visit = VisitBody.text("J06.9").replace("\"active\"", "\"aktif " + "Budi\"");

    assertThat(sink.deliver(VisitBody.utf8(visit)))
        .isInstanceOfSatisfying(
            Outcome.Rejected.class,
            refused ->
                assertThat(refused.reason())
                    .startsWith("not valid FHIR: Condition.clinicalStatus")
                    .doesNotContain("Budi"));
    assertThat(requests("POST")).isEmpty();
  }

  @Test
  void a_check_can_be_left_to_satusehat() throws Exception {
    String visit = VisitBody.text().replace("\"finished\"", "\"selesai\"");
    try (SinkUnderTest unchecked = sink("validate=false")) {
      assertThat(unchecked.deliver(VisitBody.utf8(visit)))
          .isEqualTo(new Outcome.Rejected("SATUSEHAT refused the Encounter: value at status"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET Patient, 500, Unavailable",
    "GET Patient, 404, Unavailable",
    "GET Patient, 400, Rejected",
    "GET Patient, 200, Unavailable",
    "POST Encounter, 500, Unknown",
    "POST Encounter, 502, Unavailable",
    "POST Encounter, 429, Unavailable",
    "POST Encounter, 403, Unavailable",
    "POST Encounter, 400, Rejected",
    "POST Encounter, 201, Unknown"
  })
  void a_page_of_html_is_judged_by_what_it_answers(String call, int status, String outcome) {
    satusehat.answerOnce(call, 0, SimulatedAnswer.text(status, "text/html", "<html>error</html>"));

    assertThat(sink.deliver(VisitBody.bytes()).getClass().getSimpleName()).isEqualTo(outcome);
  }

  @Test
  void two_numbers_for_one_nik_are_left_to_a_person() {
    satusehat.answerOnce(
        "GET Patient",
        0,
        SimulatedAnswer.json(
            200,
            "{\"resourceType\":\"Bundle\",\"entry\":["
                + "{\"resource\":{\"resourceType\":\"Patient\",\"id\":\"1\"}},"
                + "{\"resource\":{\"resourceType\":\"Patient\",\"id\":\"2\"}}]}"));

    assertThat(sink.deliver(VisitBody.bytes())).isInstanceOf(Outcome.Rejected.class);
  }

  @Test
  void a_search_that_ignores_what_was_asked_makes_no_false_match() {
    sink.deliver(other("2026/01/05/000001"));
    satusehat.answerOnce(
        "GET Encounter",
        0,
        SimulatedAnswer.json(
            200,
            "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":"
                + satusehat.encounters("2026/01/05/000001").get(0)
                + "}]}"));

    assertThat(sink.deliverAskingFirst(VisitBody.bytes())).isInstanceOf(Outcome.Delivered.class);
    assertThat(onlyEncounter()).isNotNull();
  }

  @Test
  void a_slow_search_says_that_satusehat_is_away() throws Exception {
    sink.deliver(other("2026/01/05/000001"));
    int sent = requests("POST").size();
    satusehat.latency(Duration.ofMinutes(1));
    try (SinkUnderTest impatient = sink("callTimeout=400")) {
      assertThat(impatient.deliver(VisitBody.bytes())).isInstanceOf(Outcome.Unavailable.class);
    }
    assertThat(requests("POST")).hasSize(sent);
    assertThat(requests("GET")).as("people were asked for").hasSize(3);
  }

  @Test
  void a_satusehat_that_is_down_is_away() {
    satusehat.goDown();

    assertThat(sink.deliver(VisitBody.bytes())).isInstanceOf(Outcome.Unavailable.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"patientNik\":\"3671014101900001\" | \"patientNik\":\"367101410190000\"",
        "\"patientNik\":\"3671014101900001\" | \"patientNik\":3671014101900001",
        "\"practitionerNik\" | \"practitionerNIK\"",
        "\"value\":\"2026/01/05/000012\" | \"value\":\" \"",
        "\"conditions\":[] | \"conditions\":{}",
        "\"conditions\":[] | \"conditions\":[1]"
      })
  void what_is_no_visit_is_not_sent(String right, String wrong) {
    byte[] visit = VisitBody.utf8(VisitBody.text().replace(right, wrong));

    assertThat(sink.deliver(visit)).isInstanceOf(Outcome.Rejected.class);
    assertThat(satusehat.received()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseUrl=file:x", "organizationId=a/b", "numberRetry=0"})
  void does_not_start_with_parameters_that_make_no_sense(String parameter) {
    assertThatThrownBy(() -> sink(parameter).close()).isNotNull();
  }

  private JsonNode onlyEncounter() {
    List<JsonNode> found = satusehat.encounters(VisitBody.NUMBER);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static byte[] other(String number) {
    return VisitBody.utf8(VisitBody.text().replace(VisitBody.NUMBER, number));
  }

  /** Requests for FHIR, without those for tokens. */
  private List<ReceivedRequest> requests(String method) {
    return satusehat.received().stream()
        .filter(r -> r.path().startsWith(SatuSehatSimulator.FHIR) && r.method().equals(method))
        .toList();
  }

  /**
   * @param parameter takes the place of the usual one of its name
   */
  private SinkUnderTest sink(String parameter) throws Exception {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("numberRetry", "900000");
    all.put("baseUrl", address + SatuSehatSimulator.FHIR);
    all.put("tokenUrl", address + SatuSehatSimulator.TOKEN);
    all.put("clientId", "client-1");
    all.put("clientSecret", "secret-1");
    all.put("organizationId", ORGANIZATION);
    if (!parameter.isEmpty()) {
      all.put(parameter.split("=")[0], parameter.split("=")[1]);
    }
    return new SinkUnderTest(
        all.entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining("&", "kamelet:satusehat-encounter-sink?", "")));
  }
}
