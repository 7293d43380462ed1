package id.simpul.connectors.satusehat;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/** Addresses the next request of a report. Thread-safe. */
public final class NextCall implements Processor {

  static final String CALL = "satusehatCall";

  @Override
  public void process(Exchange exchange) {
    VisitReport report = exchange.getProperty(VisitReport.PROPERTY, VisitReport.class);
    Call call = report.next();
    exchange.setProperty(CALL, call);
    address(exchange.getMessage(), call.request());
  }

  private static void address(Message message, Call.Request request) {
    message.removeHeaders("*");
    message.setHeader(Exchange.HTTP_PATH, request.path());
    message.setHeader("Accept", "application/json");
    if (!request.query().isEmpty()) {
      message.setHeader(Exchange.HTTP_QUERY, request.query());
    }
    message.setHeader(Exchange.HTTP_METHOD, request.writes() ? "POST" : "GET");
    message.setBody(request.writes() ? request.body() : null);
    if (request.writes()) {
      message.setHeader(Exchange.CONTENT_TYPE, "application/json");
    }
  }
}
