package id.simpul.connectors.satusehat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.http.HttpAnswer;
import id.simpul.connectors.http.calls.Call;

/** Adds one Condition to the Encounter. */
record SendCondition(ObjectNode condition) implements Step {

  @Override
  public Call call() {
    return Call.post("/Condition", "application/json", Resources.bytes(condition));
  }

  @Override
  public void told(HttpAnswer answer, VisitReport report) {
    Made made = Made.of("Condition", answer, report.account().clock());
    if (made instanceof Made.Failed failed) {
      report.end(failed.outcome());
    } else {
      report.conditionDone(made instanceof Made.There);
    }
  }
}
