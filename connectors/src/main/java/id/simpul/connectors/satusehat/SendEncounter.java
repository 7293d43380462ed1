package id.simpul.connectors.satusehat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.http.HttpAnswer;
import id.simpul.connectors.http.calls.Call;

/** Makes the Encounter. */
record SendEncounter(ObjectNode encounter) implements Step {

  @Override
  public Call call() {
    return Call.post("/Encounter", "application/json", Resources.bytes(encounter));
  }

  @Override
  public void told(HttpAnswer answer, VisitReport report) {
    Made made = Made.of("Encounter", answer, report.account().clock());
    if (made instanceof Made.There there) {
      report.encounterMade(there.id());
    } else if (made instanceof Made.Duplicate) {
      report.encounterIsDuplicate();
    } else {
      report.end(((Made.Failed) made).outcome());
    }
  }
}
