package id.simpul.connectors.satusehat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.http.HttpAnswer;

/** Makes the Encounter. */
record SendEncounter(ObjectNode encounter) implements Call {

  @Override
  public Request request() {
    return new Request("/Encounter", "", Resources.bytes(encounter));
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
