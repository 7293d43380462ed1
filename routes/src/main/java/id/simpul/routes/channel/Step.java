package id.simpul.routes.channel;

import java.time.Duration;
import org.apache.camel.Exchange;

/** What the steps of one message's way through a route share, beside body and headers. */
public final class Step {

  private static final String PROPERTY = "simpul.step";

  private final Envelope envelope;
  private final Transaction transaction;
  private final boolean doubtful;
  private final boolean retry;
  private final int tries;
  private Verdict verdict = new Verdict.Taken();

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

  public void attach(Exchange exchange) {
    exchange.setProperty(PROPERTY, this);
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
