package id.simpul.connectors.satusehat;

import id.simpul.connectors.http.HttpAnswer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Takes the report on by what SATUSEHAT answered; leaves the outcome when it has ended. */
public final class CallTold implements Processor {

  @Override
  public void process(Exchange exchange) {
    VisitReport report = exchange.getProperty(VisitReport.PROPERTY, VisitReport.class);
    Call call = exchange.getProperty(NextCall.CALL, Call.class);
    call.told(HttpAnswer.take(exchange), report);
    exchange.getMessage().setBody(report.outcome().orElse(null));
  }
}
