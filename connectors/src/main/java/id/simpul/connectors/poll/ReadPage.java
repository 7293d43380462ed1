package id.simpul.connectors.poll;

import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.GatewayFault;
import id.simpul.connectors.http.HttpAnswer;
import id.simpul.connectors.http.StatusOutcome;
import id.simpul.connectors.http.Validators;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/**
 * Reads a page and leaves its items as a list. Made by a Kamelet, one per use; thread-safe once its
 * properties are set.
 */
public final class ReadPage implements Processor {

  static final String PAGE = "pollPage";
  static final String VALIDATOR = "pollValidator";

  private static final int NOT_MODIFIED = 304;
  private static final Page NOTHING_NEW = new Page(List.of(), Optional.empty(), "");

  private final Clock clock = Clock.systemUTC();
  private Items items = new Items();

  public void setItems(Items items) {
    this.items = items;
  }

  @Override
  public void process(Exchange exchange) throws PollFailed {
    Message message = exchange.getMessage();
    String link = message.getHeader("Link", "", String.class);
    Validators.Validator validator = Validators.Validator.of(message);
    HttpAnswer answer = HttpAnswer.take(exchange);
    // An unchanged page has the version that is known.
    exchange.setProperty(VALIDATOR, answer.status() == NOT_MODIFIED ? null : validator);
    Page page = answer.status() == NOT_MODIFIED ? NOTHING_NEW : page(answer, link);
    PollRound.of(exchange).read(answer.body(), page.items().size());
    exchange.setProperty(PAGE, page);
    message.setBody(page.items());
  }

  private Page page(HttpAnswer answer, String link) throws PollFailed {
    if (!answer.ok() || GatewayFault.of(answer).isPresent()) {
      throw failed(answer);
    }
    return new Page(items.read(answer), answer.json(), link);
  }

  private PollFailed failed(HttpAnswer answer) {
    return StatusOutcome.of(answer, clock) instanceof Outcome.Unavailable away
        ? new PollFailed(away.reason(), away.retryAfter())
        : new PollFailed("HTTP " + answer.status());
  }
}
