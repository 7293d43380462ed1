package id.simpul.connectors.ckan;

import id.simpul.connectors.http.calls.NextCall;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Addresses the request for the next page of a table. Made by a Kamelet, one per use. */
public final class AskRows implements Processor {

  private final NextCall call = new NextCall();

  /** The whole value of the {@code Authorization} header; empty text for none. */
  public void setAuthorization(String value) {
    call.setAuthorization(value);
  }

  @Override
  public void process(Exchange exchange) throws IOException {
    call.address(exchange, TableRound.of(exchange).next());
  }
}
