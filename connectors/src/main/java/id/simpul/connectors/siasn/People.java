package id.simpul.connectors.siasn;

import id.simpul.connectors.DeliveredReferences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Leaves the NIPs to be read: BKN documents no list of an office's employees. Made by a Kamelet,
 * one per use; thread-safe once its properties are set.
 */
public final class People implements Processor {

  private final Clock clock = Clock.systemUTC();
  private String receiver = "";
  private String flow = "";
  private Duration followed = Duration.ofDays(400);
  private String listFile = "";

  public void setReceiver(String participant) {
    receiver = participant;
  }

  /** Whose messages have the NIP as their key. */
  public void setFlow(String id) {
    flow = id;
  }

  public void setDays(int days) {
    if (days < 1) {
      throw new IllegalArgumentException("days must be at least 1");
    }
    followed = Duration.ofDays(days);
  }

  /** Empty text: none. */
  public void setListFile(String path) {
    listFile = path;
  }

  @Override
  public void process(Exchange exchange) throws IOException {
    Set<String> nips = new LinkedHashSet<>();
    Stream.concat(delivered(exchange), listed()).filter(Position::isNip).forEach(nips::add);
    exchange.getMessage().setBody(List.copyOf(nips));
  }

  private Stream<String> delivered(Exchange exchange) {
    DeliveredReferences references =
        exchange
            .getContext()
            .getRegistry()
            .lookupByNameAndType("deliveredReferences", DeliveredReferences.class);
    return references == null
        ? Stream.empty()
        : references.since(receiver, flow, clock.instant().minus(followed)).stream()
            .map(DeliveredReferences.Reference::key);
  }

  private Stream<String> listed() throws IOException {
    return listFile.isEmpty()
        ? Stream.empty()
        : Files.readAllLines(Path.of(listFile)).stream().map(String::strip);
  }
}
