package id.simpul.connectors.http.calls;

import id.simpul.connectors.http.HttpAnswer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Tells a message's calls what was answered; leaves the outcome when there is one. Thread-safe. */
public final class CallTold implements Processor {

  @Override
  public void process(Exchange exchange) {
    Calls calls = exchange.getProperty(Calls.PROPERTY, Calls.class);
    HttpAnswer answer = HttpAnswer.take(exchange);
    exchange.getMessage().setBody(calls.told(answer).orElse(null));
  }
}
