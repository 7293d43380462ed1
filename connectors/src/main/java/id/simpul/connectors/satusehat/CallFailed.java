package id.simpul.connectors.satusehat;

import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.HttpFailure;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Turns a call without an answer into an outcome: a question that got none changed nothing. */
public final class CallFailed implements Processor {

  @Override
  public void process(Exchange exchange) {
    Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    Call call = exchange.getProperty(NextCall.CALL, Call.class);
    boolean wrote = call != null && call.request().writes();
    exchange.getMessage().removeHeaders("*");
    exchange.getMessage().setBody(outcome(HttpFailure.outcome(failure), wrote));
  }

  private static Outcome outcome(Outcome plain, boolean wrote) {
    return wrote ? plain : plain.ofQuestion();
  }
}
