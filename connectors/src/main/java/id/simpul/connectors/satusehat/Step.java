package id.simpul.connectors.satusehat;

import id.simpul.connectors.http.HttpAnswer;
import id.simpul.connectors.http.calls.Call;

/** One call of SATUSEHAT, and what its answer means for the visit. */
sealed interface Step
    permits FindPerson, FindEncounter, SendEncounter, FindConditions, SendCondition {

  Call call();

  /** Takes the report one step on, or ends it. */
  void told(HttpAnswer answer, VisitReport report);
}
