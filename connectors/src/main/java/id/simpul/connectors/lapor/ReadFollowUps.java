package id.simpul.connectors.lapor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.HttpAnswer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Reads one page of follow-ups and leaves them as a list of messages. Whether there is a next page
 * is all that is taken from {@code next_page_url}: LAPOR does not choose where the hub calls.
 */
public final class ReadFollowUps implements Processor {

  private static final List<String> ENVELOPES = List.of("/results", "");

  private final Clock clock = Clock.systemUTC();
  private String idField = "id";

  /** The field that names a follow-up. */
  public void setIdField(String name) {
    idField = name;
  }

  @Override
  public void process(Exchange exchange) throws LaporAway, FollowUpsUnreadable {
    LaporAnswer answer = LaporAnswer.of(HttpAnswer.take(exchange));
    Optional<Outcome> failure = answer.failure(clock);
    if (failure.isPresent()) {
      throwFor(failure.get());
    }
    JsonNode envelope = envelope(answer.json().orElseThrow());
    FollowUpPage page = FollowUpPage.of(exchange);
    exchange.getMessage().setBody(followUps(envelope.path("data"), page));
    page.turn(exchange, envelope.hasNonNull("next_page_url"));
  }

  private static void throwFor(Outcome failure) throws LaporAway, FollowUpsUnreadable {
    if (failure instanceof Outcome.Unavailable away) {
      throw new LaporAway(away.reason());
    }
    throw new FollowUpsUnreadable(failure.toString());
  }

  private static JsonNode envelope(JsonNode body) throws FollowUpsUnreadable {
    return ENVELOPES.stream()
        .map(body::at)
        .filter(envelope -> envelope.path("data").isArray())
        .findFirst()
        .orElseThrow(() -> new FollowUpsUnreadable("no list of follow-ups in the answer"));
  }

  private List<FollowUp> followUps(JsonNode items, FollowUpPage page) {
    List<FollowUp> read = new ArrayList<>();
    for (JsonNode item : items) {
      if (item instanceof ObjectNode fields) {
        read.add(FollowUp.of(fields, page.complaint(), idField));
      }
    }
    return read;
  }
}
