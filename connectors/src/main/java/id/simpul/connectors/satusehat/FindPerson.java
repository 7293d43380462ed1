package id.simpul.connectors.satusehat;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.HttpAnswer;
import id.simpul.connectors.http.calls.Call;
import java.util.List;
import java.util.Optional;

/** Asks for the IHS number of a NIK. */
record FindPerson(Person person, String nik) implements Step {

  private static final String SYSTEM = "https://fhir.kemkes.go.id/id/nik|";

  @Override
  public Call call() {
    return Call.get("/" + person.resource(), SearchSet.parameter("identifier", SYSTEM + nik));
  }

  @Override
  public void told(HttpAnswer answer, VisitReport report) {
    SearchSet found = new SearchSet(answer);
    Optional<Outcome> failure = found.failure(person.resource(), report.account().clock());
    if (failure.isPresent()) {
      report.end(failure.get());
      return;
    }
    List<String> numbers =
        found
            .resources(person.resource())
            .map(resource -> resource.path("id"))
            .map(JsonNode::asText)
            .filter(id -> !id.isBlank())
            .distinct()
            .toList();
    settle(numbers, report);
  }

  private void settle(List<String> numbers, VisitReport report) {
    if (numbers.size() == 1) {
      report.found(person, numbers.get(0));
    } else if (numbers.isEmpty()) {
      report.end(
          new Outcome.NotYet(
              "SATUSEHAT has no IHS number for the " + person.word() + "'s NIK yet",
              report.account().retryAfter()));
    } else {
      report.end(
          new Outcome.Rejected(
              "SATUSEHAT has "
                  + numbers.size()
                  + " IHS numbers for the "
                  + person.word()
                  + "'s NIK"));
    }
  }

  /** Without the NIK. */
  @Override
  public String toString() {
    return "FindPerson[" + person + "]";
  }
}
