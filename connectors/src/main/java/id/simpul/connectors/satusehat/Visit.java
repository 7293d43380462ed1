package id.simpul.connectors.satusehat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.http.HttpAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One visit as a mapping writes it: people by their NIK, and the FHIR resources without what only
 * SATUSEHAT or the installation knows.
 *
 * @param number the hospital's own, under which SATUSEHAT is to find it again
 * @param encounter an Encounter without subject, serviceProvider and participant.individual
 * @param conditions Conditions without subject and encounter
 */
record Visit(
    String number,
    String patientNik,
    String practitionerNik,
    ObjectNode encounter,
    List<ObjectNode> conditions) {

  private static final Pattern NIK = Pattern.compile("[0-9]{16}");
  private static final String NUMBER = "/encounter/identifier/0/value";

  /** Empty when the body is no visit; {@link #fault(byte[])} says why. */
  static Optional<Visit> read(byte[] body) {
    return json(body).filter(visit -> fault(visit).isEmpty()).map(Visit::of);
  }

  /** What keeps a body from being a visit; empty text when nothing does. Quotes nothing of it. */
  static String fault(byte[] body) {
    return json(body).map(Visit::fault).orElse("the visit is not a JSON object");
  }

  private static Optional<JsonNode> json(byte[] body) {
    return new HttpAnswer(0, "", "", body == null ? new byte[0] : body).json();
  }

  private static String fault(JsonNode visit) {
    if (!isNik(visit.path("patientNik"))) {
      return "patientNik is not 16 digits";
    }
    if (!isNik(visit.path("practitionerNik"))) {
      return "practitionerNik is not 16 digits";
    }
    if (!visit.path("encounter").isObject() || visit.at(NUMBER).asText().isBlank()) {
      return "encounter has no identifier with a value";
    }
    boolean list = visit.path("conditions").isArray() || visit.path("conditions").isMissingNode();
    boolean objects = true;
    for (JsonNode condition : visit.path("conditions")) {
      objects &= condition.isObject();
    }
    return list && objects ? "" : "conditions is not a list of objects";
  }

  private static boolean isNik(JsonNode nik) {
    return nik.isTextual() && NIK.matcher(nik.asText()).matches();
  }

  private static Visit of(JsonNode visit) {
    List<ObjectNode> conditions = new ArrayList<>();
    visit.path("conditions").forEach(condition -> conditions.add((ObjectNode) condition));
    return new Visit(
        visit.at(NUMBER).asText(),
        visit.path("patientNik").asText(),
        visit.path("practitionerNik").asText(),
        (ObjectNode) visit.path("encounter"),
        conditions);
  }

  /** Without the people. */
  @Override
  public String toString() {
    return "Visit[conditions=" + conditions.size() + "]";
  }
}
