package id.simpul.connectors.satusehat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.calls.Calls;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Before the first resource of a visit leaves: whether all of them are FHIR. Made by a Kamelet, one
 * per use; thread-safe once its properties are set.
 */
public final class CheckVisit implements Processor {

  private static final int MOST_NAMED = 5;

  private final Function<byte[], List<String>> check;
  private boolean checks = true;

  public CheckVisit() {
    this(FhirCheck::problems);
  }

  CheckVisit(Function<byte[], List<String>> check) {
    this.check = check;
  }

  public void setChecks(boolean whether) {
    checks = whether;
  }

  @Override
  public void process(Exchange exchange) {
    VisitReport report = exchange.getProperty(Calls.PROPERTY, VisitReport.class);
    if (checks && report.isToBeChecked()) {
      List<String> problems = problems(report);
      report.checked();
      if (!problems.isEmpty()) {
        report.end(new Outcome.Rejected("not valid FHIR: " + String.join("; ", problems)));
        exchange.getMessage().setBody(report.outcome().orElseThrow());
      }
    }
  }

  private List<String> problems(VisitReport report) {
    List<String> problems = new ArrayList<>();
    for (ObjectNode resource : report.resourcesToSend()) {
      problems.addAll(check.apply(Resources.bytes(resource)));
    }
    return problems.subList(0, Math.min(MOST_NAMED, problems.size()));
  }
}
