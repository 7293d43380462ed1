package id.simpul.connectors.broker;

import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.StatefulService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits before a message is offered again. It stays in its transaction meanwhile: rolled back, it
 * would come at once, and after some tries the broker would take it for a bad one. Thread-safe once
 * its properties are set.
 */
public final class OfferAgain implements Processor {

  private static final Logger LOG = LoggerFactory.getLogger(OfferAgain.class);
  private static final long LOOK = 100;

  private long pause = 5000;

  /** In milliseconds. */
  public void setPause(long millis) {
    pause = millis;
  }

  /**
   * @throws MessageRefused if the route stops: the broker keeps the message for the next start
   */
  @Override
  public void process(Exchange exchange) throws InterruptedException, MessageRefused {
    Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    String id = QueueOffer.of(exchange).id();
    LOG.warn("{} was not taken: {}", id, failure.getClass().getSimpleName());
    for (long waited = 0; waited < pause; waited += LOOK) {
      if (!running(exchange)) {
        throw new MessageRefused(id + " left with the broker: the route stops");
      }
      Thread.sleep(LOOK);
    }
  }

  private static boolean running(Exchange exchange) {
    Consumer consumer = exchange.getContext().getRoute(exchange.getFromRouteId()).getConsumer();
    return !(consumer instanceof StatefulService service) || service.isStarted();
  }
}
