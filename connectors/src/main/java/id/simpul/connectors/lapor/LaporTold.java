package id.simpul.connectors.lapor;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.HttpAnswer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Reads the answer to {@link AskLapor}: leaves an outcome when LAPOR has the ticket or could not
 * say, and the complaint itself when LAPOR does not have it. Thread-safe.
 */
public final class LaporTold implements Processor {

  private static final List<String> LISTS = List.of("/results/data", "/data", "/results", "");

  private final Clock clock = Clock.systemUTC();

  @Override
  public void process(Exchange exchange) {
    LaporAnswer answer = LaporAnswer.of(HttpAnswer.take(exchange));
    String ticket = exchange.getProperty(AskLapor.TICKET, String.class);
    Object complaint = exchange.removeProperty(AskLapor.COMPLAINT);
    exchange
        .getMessage()
        .setBody(settled(answer, ticket).map(Object.class::cast).orElse(complaint));
  }

  private Optional<Outcome> settled(LaporAnswer answer, String ticket) {
    return answer.failure(clock).map(LaporTold::cannotTell).or(() -> found(answer, ticket));
  }

  /** Sending now could store the report twice: a question that failed is no permission to send. */
  private static Outcome cannotTell(Outcome failure) {
    return failure instanceof Outcome.Unavailable
        ? failure
        : new Outcome.Unknown("LAPOR could not say whether it has the report");
  }

  /** LAPOR searches loosely: only the very ticket counts. */
  private static Optional<Outcome> found(LaporAnswer answer, String ticket) {
    Optional<JsonNode> list =
        answer
            .json()
            .flatMap(body -> LISTS.stream().map(body::at).filter(JsonNode::isArray).findFirst());
    if (list.isEmpty()) {
      return Optional.of(new Outcome.Unknown("LAPOR could not say whether it has the report"));
    }
    return elements(list.get())
        .filter(complaint -> ticket.equals(complaint.path("tags_raw").asText()))
        .map(LaporTold::id)
        .filter(id -> !id.isEmpty())
        .<Outcome>map(Outcome.AlreadyDone::new)
        .findFirst();
  }

  private static Stream<JsonNode> elements(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static String id(JsonNode complaint) {
    return complaint.path("complaint_id").asText(complaint.path("id").asText());
  }
}
