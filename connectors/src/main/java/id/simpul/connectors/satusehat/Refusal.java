package id.simpul.connectors.satusehat;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.HttpAnswer;
import id.simpul.connectors.http.StatusOutcome;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an answer outside 2xx says of a resource that was sent. Of an {@code OperationOutcome} only
 * codes and places are passed on: its texts may quote the person.
 */
record Refusal(String resource, HttpAnswer answer) {

  private static final Pattern CODE = Pattern.compile("[a-z][a-z-]{0,40}");
  private static final Pattern PLACE = Pattern.compile("[A-Za-z][A-Za-z0-9_.()\\[\\]-]{0,120}");
  private static final Pattern OTHER_ORGANIZATION =
      Pattern.compile("business rule", Pattern.CASE_INSENSITIVE);
  private static final int MOST_PLACES = 5;

  /** SATUSEHAT had this before. */
  boolean duplicate() {
    boolean refused = answer.status() / 100 == 4;
    return refused && issues("/code").contains("duplicate");
  }

  /** For anything but a duplicate. */
  Outcome outcome(Clock clock) {
    Outcome byStatus = StatusOutcome.of(answer, clock);
    if (!(byStatus instanceof Outcome.Rejected)) {
      return byStatus;
    }
    if (issues("/details/text").stream().anyMatch(OTHER_ORGANIZATION.asPredicate())) {
      return new Outcome.Rejected(
          "SATUSEHAT refused the "
              + resource
              + " by a business rule: compare the organization id with the one of the client id");
    }
    return new Outcome.Rejected("SATUSEHAT refused the " + resource + said());
  }

  private String said() {
    Set<String> codes = issues("/code");
    codes.removeIf(code -> !CODE.matcher(code).matches());
    Set<String> places = places();
    String what = codes.isEmpty() ? "HTTP " + answer.status() : String.join(", ", codes);
    return ": " + what + (places.isEmpty() ? "" : " at " + String.join(", ", places));
  }

  private Set<String> issues(String pointer) {
    Set<String> texts = new LinkedHashSet<>();
    issues().forEach(issue -> texts.add(issue.at(pointer).asText()));
    texts.remove("");
    return texts;
  }

  private Set<String> places() {
    Set<String> places = new LinkedHashSet<>();
    for (JsonNode issue : issues()) {
      for (JsonNode place : issue.path("expression")) {
        if (places.size() < MOST_PLACES && PLACE.matcher(place.asText()).matches()) {
          places.add(place.asText());
        }
      }
    }
    return places;
  }

  private JsonNode issues() {
    return answer
        .json()
        .filter(body -> body.path("resourceType").asText().equals("OperationOutcome"))
        .map(body -> body.path("issue"))
        .orElseGet(com.fasterxml.jackson.databind.node.MissingNode::getInstance);
  }
}
