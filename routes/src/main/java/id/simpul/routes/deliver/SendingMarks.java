package id.simpul.routes.deliver;

import id.simpul.routes.channel.Channel;
import id.simpul.routes.channel.EnvelopeCodec;
import id.simpul.routes.channel.Step;
import id.simpul.routes.channel.Transaction;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ClientConsumer;
import org.apache.activemq.artemis.api.core.client.ClientMessage;

/**
 * Durable marks "being sent" of one receiver that can neither be asked nor bears a repeat. A mark
 * is on disk before the call and goes away in the transaction that settles the message: a message
 * that still has one was, or was not, sent by a call that nobody saw the end of. Thread-safe.
 */
final class SendingMarks {

  private final String queue;

  SendingMarks(String receiver) {
    this.queue = Channel.sending(receiver);
  }

  /** On disk when this returns. What the step's transaction held before is committed with it. */
  void set(Step step) throws ActiveMQException {
    step.transaction().put(queue, step.envelope().mark());
    step.transaction().commit();
  }

  /** A message that came after the consumer's start cannot have one and is not looked up. */
  boolean has(Step step) throws ActiveMQException {
    if (!step.doubtful()) {
      return false;
    }
    try (ClientConsumer browser = consumer(step, true)) {
      return browser.receiveImmediate() != null;
    }
  }

  /** Takes effect when the step's transaction is committed. */
  void clear(Step step) throws ActiveMQException {
    try (ClientConsumer marks = consumer(step, false)) {
      ClientMessage mark;
      while ((mark = marks.receiveImmediate()) != null) {
        mark.individualAcknowledge();
      }
    }
  }

  private ClientConsumer consumer(Step step, boolean browse) throws ActiveMQException {
    Transaction tx = step.transaction();
    String filter = EnvelopeCodec.TRACKING_ID + " = '" + step.envelope().trackingId() + "'";
    return tx.session().createConsumer(SimpleString.of(queue), SimpleString.of(filter), browse);
  }
}
