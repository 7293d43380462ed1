package id.simpul.connectors.siasn;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.ConnectorHeaders;
import id.simpul.connectors.ContentHash;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.state.StateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.Service;

/**
 * Reads one person's main data and leaves a message where it differs from what the hub took last.
 * Made by a Kamelet, one per use; used by one thread.
 */
public final class ReadEmployee implements Processor, Service, CamelContextAware {

  /** The digest by which a person's data is compared in the next round. */
  static final String DIGEST = "siasnDigest";

  static final String NIP = "siasnNip";

  private CamelContext camel;
  private SiasnApi api;
  private Employees employees;
  private MainData fields = MainData.named("");
  private String use = "";
  private SentDigests sent;

  public void setApi(SiasnApi api) {
    this.api = api;
    this.employees = new Employees(api, Clock.systemUTC());
  }

  /** Divided by commas. */
  public void setFields(String names) {
    fields = MainData.named(names);
  }

  /** Names what is kept over restarts. */
  public void setUse(String route) {
    use = route;
  }

  SentDigests sent() {
    return sent;
  }

  @Override
  public void start() {
    api.start();
    String name = use.replaceAll("[^A-Za-z0-9_-]", "-");
    try {
      sent = new SentDigests(StateFile.of(camel, "siasn-employee", "use-" + name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    api.stop();
  }

  @Override
  public void process(Exchange exchange) throws Ended {
    String nip = exchange.getMessage().getBody(String.class);
    Message message = exchange.getMessage();
    message.removeHeaders("*");
    message.setBody(null);
    Optional<ObjectNode> data = read(nip);
    if (data.isPresent()) {
      leaveIfChanged(exchange, nip, data.get());
    }
  }

  private void leaveIfChanged(Exchange exchange, String nip, ObjectNode data) {
    String digest = digest(nip, data);
    if (sent.has(nip, digest)) {
      return;
    }
    exchange.setProperty(NIP, nip);
    exchange.setProperty(DIGEST, digest);
    data.put("record", digest).put("nip", nip);
    exchange.getMessage().setHeader(ConnectorHeaders.MESSAGE_ID, digest);
    exchange.getMessage().setBody(data.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** What SIASN refuses about one person must not keep the others from being read. */
  private Optional<ObjectNode> read(String nip) throws Ended {
    try {
      return employees.find(nip).map(fields::of);
    } catch (Ended e) {
      if (e.outcome() instanceof Outcome.Rejected) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /**
   * Names the person and the state of the data without saying the NIP: ids are shown and logged.
   */
  private static String digest(String nip, ObjectNode data) {
    return ContentHash.of((nip + "\n" + data).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void setCamelContext(CamelContext context) {
    camel = context;
  }

  @Override
  public CamelContext getCamelContext() {
    return camel;
  }
}
