package id.simpul.connectors.oss;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Keeps what the hub said to one part of a push. Thread-safe. */
public final class OssTold implements Processor {

  @Override
  public void process(Exchange exchange) {
    OssCall.of(exchange).told(exchange.getMessage());
  }
}
