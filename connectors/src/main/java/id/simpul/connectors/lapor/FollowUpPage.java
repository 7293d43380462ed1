package id.simpul.connectors.lapor;

import id.simpul.connectors.DeliveredReferences.Reference;
import org.apache.camel.Exchange;

/**
 * Which page of which complaint is being read; kept on the exchange from page to page.
 *
 * @param number from 1
 */
record FollowUpPage(Reference complaint, int number) {

  /** LAPOR that never stops naming a next page must not keep the hub reading for ever. */
  private static final int MOST_PAGES = 200;

  private static final String PAGE = "laporPage";

  /** Read by the Kamelet's loop. */
  private static final String LAST_PAGE = "laporLastPage";

  /** The page to read now: the one kept, or the first of the complaint in the body. */
  static FollowUpPage of(Exchange exchange) {
    FollowUpPage kept = exchange.getProperty(PAGE, FollowUpPage.class);
    return kept != null
        ? kept
        : new FollowUpPage(exchange.getMessage().getBody(Reference.class), 1);
  }

  void keep(Exchange exchange) {
    exchange.setProperty(PAGE, this);
  }

  /** Turns to the next page, or ends the loop. */
  void turn(Exchange exchange, boolean more) {
    exchange.setProperty(LAST_PAGE, !more || number == MOST_PAGES);
    new FollowUpPage(complaint, number + 1).keep(exchange);
  }
}
