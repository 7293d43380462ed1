package id.simpul.connectors.satusehat;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.HttpAnswer;
import id.simpul.connectors.http.calls.Call;
import java.util.Optional;

/**
 * Asks whether SATUSEHAT has the visit already. What comes back is compared: a server that does not
 * know the search parameter answers with other visits.
 */
record FindEncounter(Identifier identifier) implements Step {

  @Override
  public Call call() {
    return Call.get("/Encounter", SearchSet.parameter("identifier", identifier.token()));
  }

  @Override
  public void told(HttpAnswer answer, VisitReport report) {
    SearchSet found = new SearchSet(answer);
    Optional<Outcome> failure = found.failure("Encounter", report.account().clock());
    if (failure.isPresent()) {
      report.end(failure.get());
      return;
    }
    Optional<JsonNode> visit = found.resources("Encounter").filter(identifier::marks).findFirst();
    visit.ifPresentOrElse(encounter -> settle(encounter, report), report::encounterMissing);
  }

  private static void settle(JsonNode encounter, VisitReport report) {
    String patient = encounter.at("/subject/reference").asText();
    if (patient.isEmpty() || patient.endsWith(report.patient())) {
      report.encounterExists(encounter.path("id").asText());
    } else {
      report.end(
          new Outcome.Rejected("SATUSEHAT has another patient's Encounter under this number"));
    }
  }
}
