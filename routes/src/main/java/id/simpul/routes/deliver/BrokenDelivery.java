package id.simpul.routes.deliver;

import id.simpul.routes.channel.Step;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.activemq.artemis.api.core.ActiveMQException;

/**
 * The connector or what follows it threw, an exception or an Error: connectors do not, so it is
 * this message that they break on. Sets it aside at once, for it would come back and break the
 * route for ever. When the broker failed, the message is not at fault and stays on its channel.
 */
final class BrokenDelivery implements Step.Broken {

  private final Settlement settlement;
  private final byte[] sent;
  private final Optional<SendingMarks> marks;

  /**
   * @param sent what the connector was given
   */
  BrokenDelivery(Settlement settlement, byte[] sent, Optional<SendingMarks> marks) {
    this.settlement = settlement;
    this.sent = sent;
    this.marks = marks;
  }

  @Override
  public void settle(Step step, Exception thrown) throws Exception {
    if (brokerFailed(thrown)) {
      throw thrown;
    }
    step.transaction().undoStep();
    step.decide(new Step.Verdict.Taken());
    settlement.broken(step, sent, kind(thrown));
    if (marks.isPresent()) {
      marks.get().clear(step);
    }
  }

  private static boolean brokerFailed(Throwable thrown) {
    return Stream.iterate(thrown, e -> e != null, Throwable::getCause)
        .anyMatch(e -> e instanceof ActiveMQException || e instanceof InterruptedException);
  }

  /** Camel wraps an Error. */
  private static String kind(Throwable thrown) {
    Throwable cause = thrown.getCause();
    return (cause instanceof Error ? cause : thrown).getClass().getSimpleName();
  }
}
