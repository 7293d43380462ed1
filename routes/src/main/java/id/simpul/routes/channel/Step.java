package id.simpul.routes.channel;

import java.time.Duration;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** What the steps of one message's way through a route share, beside body and headers. */
public final class Step {

  private static final String PROPERTY = "simpul.step";

  private final Envelope envelope;
  private final Transaction transaction;
  private final boolean doubtful;
  private final boolean retry;
  private final int tries;
  private Verdict verdict = new Verdict.Taken();
  private Optional<Broken> broken = Optional.empty();

  /** What is to be done with a message whose route threw. */
  @FunctionalInterface
  public interface Broken {

    /**
     * @throws Exception when the message is not at fault; it goes back to its channel then
     */
    void settle(Step step, Exception thrown) throws Exception;
  }

  /** What is to be done with the message after the route. */
  public sealed interface Verdict {
    /** It has left this channel. */
    record Taken() implements Verdict {}

    /** It stays first in line; pass it again when the gate opens. */
    record WhenOpen() implements Verdict {}

    /** It stays on the held channel for that long. */
    record After(Duration delay, int attempts) implements Verdict {}
  }

  /**
   * @param doubtful whether an earlier, interrupted call may have reached the receiver
   * @param retry whether the message comes from the held channel
   * @param tries how often this message has passed the route without leaving its channel
   */
  public Step(
      Envelope envelope, Transaction transaction, boolean doubtful, boolean retry, int tries) {
    this.envelope = envelope;
    this.transaction = transaction;
    this.doubtful = doubtful;
    this.retry = retry;
    this.tries = tries;
  }

  public static Step of(Exchange exchange) {
    return exchange.getProperty(PROPERTY, Step.class);
  }

  /** Passes the message through a route. */
  public Verdict pass(Exchange exchange, Processor route) throws Exception {
    exchange.setProperty(PROPERTY, this);
    exchange.getMessage().setBody(envelope);
    try {
      route.process(exchange);
    } catch (Error e) {
      // The last resort, see ErrorsAsExceptions.
      exchange.setException(e);
    }
    if (exchange.getException() != null) {
      broke(exchange.getException());
    }
    return verdict;
  }

  private void broke(Exception thrown) throws Exception {
    if (broken.isEmpty()) {
      throw thrown;
    }
    broken.get().settle(this, thrown);
  }

  /** From now on. */
  public void ifBroken(Broken handler) {
    broken = Optional.of(handler);
  }

  public Envelope envelope() {
    return envelope;
  }

  public Transaction transaction() {
    return transaction;
  }

  public boolean doubtful() {
    return doubtful;
  }

  public boolean retry() {
    return retry;
  }

  public int tries() {
    return tries;
  }

  public Verdict verdict() {
    return verdict;
  }

  public void decide(Verdict decided) {
    this.verdict = decided;
  }
}
