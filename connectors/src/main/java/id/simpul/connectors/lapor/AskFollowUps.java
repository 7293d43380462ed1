package id.simpul.connectors.lapor;

import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/** Addresses the request for one page of a complaint's follow-ups. Thread-safe. */
public final class AskFollowUps implements Processor {

  private static final Pattern COMPLAINT_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final long SHORTEST_PERIOD = 1000;

  /**
   * Checked at start.
   *
   * @throws IllegalArgumentException if rounds would follow each other without a pause
   */
  public void setPeriod(long period) {
    if (period < SHORTEST_PERIOD) {
      throw new IllegalArgumentException("period must be at least " + SHORTEST_PERIOD + " ms");
    }
  }

  @Override
  public void process(Exchange exchange) throws FollowUpsUnreadable {
    FollowUpPage page = FollowUpPage.of(exchange);
    page.keep(exchange);
    String id = page.complaint().reference();
    if (!COMPLAINT_ID.matcher(id).matches()) {
      // LAPOR gave the id: it must not lead the call to another path.
      throw new FollowUpsUnreadable("its id cannot stand in a path");
    }
    Message message = exchange.getMessage();
    message.setBody(null);
    message.setHeader(Exchange.HTTP_PATH, "/complaints/" + id + "/followups");
    message.setHeader(Exchange.HTTP_QUERY, "page=" + page.number());
  }
}
