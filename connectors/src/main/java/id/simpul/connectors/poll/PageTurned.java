package id.simpul.connectors.poll;

import id.simpul.connectors.http.Validators;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Goes on to the next page once all of a page was written, or ends the round: only then does what
 * the next round leaves out change. Made by a Kamelet, one per use; thread-safe once its properties
 * are set.
 */
public final class PageTurned implements Processor {

  private Paging paging = new Paging();

  public void setPaging(Paging paging) {
    this.paging = paging;
  }

  @Override
  public void process(Exchange exchange) throws PollFailed {
    PollRound round = PollRound.of(exchange);
    Page page = exchange.getProperty(ReadPage.PAGE, Page.class);
    round.goOn(paging.next(round, page), paging.isTold());
    if (!round.isPending()) {
      round.memory().complete(exchange.getFromRouteId(), round.watermark());
      keepValidator(exchange, round);
    }
  }

  /** What has not changed need not be sent again; of several pages, a later one may have. */
  private static void keepValidator(Exchange exchange, PollRound round) {
    Validators.Validator validator =
        exchange.getProperty(ReadPage.VALIDATOR, Validators.Validator.class);
    if (round.pages() == 1 && validator != null) {
      round.memory().validators().keep(round.current().toString(), validator);
    }
  }
}
