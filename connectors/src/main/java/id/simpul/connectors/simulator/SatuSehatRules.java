package id.simpul.connectors.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What SATUSEHAT looks at in a resource. Written from its documentation and not with HAPI, so that
 * the connector's check is not compared with itself.
 *
 * @param known whether somebody has this IHS number
 */
record SatuSehatRules(String organization, Predicate<String> known) {

  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+07:00");
  private static final Pattern ICD10 = Pattern.compile("[A-Z]\\d\\d(\\.[0-9A-Z]{1,4})?");
  private static final Set<String> STATUS =
      Set.of("planned", "arrived", "triaged", "in-progress", "onleave", "finished", "cancelled");
  private static final Set<String> CLASS = Set.of("AMB", "IMP", "EMER", "HH", "VR");

  /** One issue of an OperationOutcome. */
  record Issue(String code, String text, String expression) {}

  Optional<Issue> encounter(JsonNode sent) {
    if (otherOrganization(sent)) {
      return issue("forbidden", "resource cannot be accessed due to business rule", "identifier");
    }
    if (!STATUS.contains(sent.path("status").asText())) {
      return issue("value", "unknown status " + sent.path("status").asText(), "status");
    }
    if (!CLASS.contains(sent.at("/class/code").asText())) {
      return issue("code-invalid", "unknown class", "class.code");
    }
    if (!TIME.matcher(sent.at("/period/start").asText()).matches()) {
      return issue("value", "wrong time", "period.start");
    }
    if (sent.path("statusHistory").isEmpty() || sent.path("location").isEmpty()) {
      return issue("required", "statusHistory or location is empty", "location");
    }
    return people(sent);
  }

  private boolean otherOrganization(JsonNode sent) {
    String system = "http://sys-ids.kemkes.go.id/encounter/" + organization;
    return !sent.at("/identifier/0/system").asText().equals(system)
        || !sent.at("/serviceProvider/reference").asText().equals("Organization/" + organization);
  }

  private Optional<Issue> people(JsonNode sent) {
    if (!known(sent.at("/subject/reference"), "Patient/")) {
      return issue("not-found", "reference not found", "subject.reference");
    }
    return known(sent.at("/participant/0/individual/reference"), "Practitioner/")
        ? Optional.empty()
        : issue("not-found", "reference not found", "participant[0].individual.reference");
  }

  Optional<Issue> condition(JsonNode sent, boolean encounterThere) {
    if (!encounterThere) {
      return issue("not-found", "reference not found", "encounter.reference");
    }
    if (!known(sent.at("/subject/reference"), "Patient/")) {
      return issue("not-found", "reference not found", "subject.reference");
    }
    JsonNode coding = sent.at("/code/coding/0");
    boolean icd10 = coding.path("system").asText().equals("http://hl7.org/fhir/sid/icd-10");
    return icd10 && ICD10.matcher(coding.path("code").asText()).matches()
        ? Optional.empty()
        : issue("code-invalid", "code not found in ICD-10", "code.coding[0].code");
  }

  private boolean known(JsonNode reference, String kind) {
    String to = reference.asText();
    return to.startsWith(kind) && known.test(to.substring(kind.length()));
  }

  private Optional<Issue> issue(String code, String text, String expression) {
    return Optional.of(new Issue(code, text, expression));
  }
}
