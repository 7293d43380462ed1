package id.simpul.connectors.files;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Stops the file at a row that the hub cannot take now; it goes on from there. Thread-safe. */
public final class RowFailed implements Processor {

  @Override
  public void process(Exchange exchange) {
    Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    exchange
        .getProperty(FileRun.PROPERTY, FileRun.class)
        .ledger()
        .stop("the hub cannot take rows now (" + failure.getClass().getSimpleName() + ")");
  }
}
