package id.simpul.connectors.database;

import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Keeps what the last page of a round reached. Thread-safe. */
public final class RoundEnded implements Processor {

  @Override
  public void process(Exchange exchange) throws IOException {
    TableRound.of(exchange).progress().save();
  }
}
