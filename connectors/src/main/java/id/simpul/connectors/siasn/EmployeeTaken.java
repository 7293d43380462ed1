package id.simpul.connectors.siasn;

import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Notes that the hub has a person's data as it is now, or will never take it so. */
public final class EmployeeTaken implements Processor {

  private ReadEmployee read;

  public void setRead(ReadEmployee reader) {
    read = reader;
  }

  @Override
  public void process(Exchange exchange) throws IOException {
    read.sent()
        .put(
            exchange.getProperty(ReadEmployee.NIP, String.class),
            exchange.getProperty(ReadEmployee.DIGEST, String.class));
  }
}
