package id.simpul.connectors.satusehat;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.HttpAnswer;
import id.simpul.connectors.http.calls.Call;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks which Conditions an Encounter that was there before has already. */
record FindConditions(String patient, String encounter) implements Step {

  @Override
  public Call call() {
    return Call.get(
        "/Condition",
        SearchSet.parameter("subject", patient)
            + "&"
            + SearchSet.parameter("encounter", encounter));
  }

  @Override
  public void told(HttpAnswer answer, VisitReport report) {
    SearchSet found = new SearchSet(answer);
    Optional<Outcome> failure = found.failure("Condition", report.account().clock());
    if (failure.isPresent()) {
      report.end(failure.get());
      return;
    }
    Set<String> codes =
        found
            .resources("Condition")
            .filter(this::belongs)
            .map(Resources::code)
            .collect(Collectors.toSet());
    report.conditionsExist(codes);
  }

  private boolean belongs(JsonNode condition) {
    return condition.at("/encounter/reference").asText().endsWith(encounter);
  }
}
