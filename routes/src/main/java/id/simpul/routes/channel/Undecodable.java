package id.simpul.routes.channel;

import id.simpul.routes.journal.Entry;
import id.simpul.routes.journal.Event;
import java.time.Instant;
import java.util.Optional;
import org.apache.activemq.artemis.api.core.ActiveMQBuffer;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientProducer;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads envelopes, and sets a message aside that the hub cannot read: it would come back for ever
 * and stop its channel. All of its bytes are kept, with the cause and with what can be read.
 */
public final class Undecodable {

  private static final Logger LOG = LoggerFactory.getLogger(Undecodable.class);

  private Undecodable() {}

  /**
   * @param queue on which the message is
   * @return empty when the message was set aside in this transaction; the caller takes it then
   */
  public static Optional<Envelope> readOrSetAside(
      Transaction tx, String queue, ClientMessage message) throws ActiveMQException {
    try {
      return Optional.of(EnvelopeCodec.decode(message));
    } catch (RuntimeException e) {
      setAside(tx, queue, message, "the hub cannot read this message: " + e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * Keeps a journal message that cannot be read, in the transaction of the session: it would stop
   * the message log for ever.
   */
  public static void keepJournal(ClientSession session, byte[] body, RuntimeException why)
      throws ActiveMQException {
    SimpleString queue = SimpleString.of(Channel.UNREADABLE_JOURNAL);
    LOG.warn("{}: set aside on {}: {}", Channel.JOURNAL, queue, why.toString());
    if (!session.queueQuery(queue).isExists()) {
      session.createSharedQueue(DurableQueue.named(queue.toString()));
    }
    ClientMessage kept = session.createMessage(true);
    kept.getBodyBuffer().writeBytes(body);
    try (ClientProducer producer = session.createProducer(queue)) {
      producer.send(kept);
    }
  }

  private static void setAside(Transaction tx, String queue, ClientMessage message, String cause)
      throws ActiveMQException {
    String name = queue.substring(queue.indexOf('.') + 1);
    boolean untranslated =
        queue.equals(Channel.intake(name)) || queue.equals(Channel.waiting(name));
    String aside = untranslated ? Channel.invalid(name) : Channel.dead(name);
    Envelope salvaged = salvage(message, untranslated ? "" : name, cause);
    LOG.warn("{}: set aside on {}: {}", queue, aside, cause);
    tx.putAside(aside, salvaged);
    if (!salvaged.trackingId().isEmpty()) {
      Event.Kind kind = untranslated ? Event.Kind.INVALID : Event.Kind.DEAD;
      tx.record(event(salvaged, kind, cause));
    }
  }

  private static Entry event(Envelope salvaged, Event.Kind kind, String cause) {
    String id = salvaged.trackingId();
    Event event = new Event(id, Instant.now(), kind, salvaged.receiver(), cause);
    return Entry.of(event, salvaged.key());
  }

  private static Envelope salvage(ClientMessage m, String receiver, String cause) {
    Instant put = Instant.ofEpochMilli(m.getTimestamp());
    return new Envelope(
        text(m, EnvelopeCodec.TRACKING_ID),
        text(m, EnvelopeCodec.FLOW),
        text(m, EnvelopeCodec.SENDER),
        text(m, EnvelopeCodec.MESSAGE_ID),
        text(m, EnvelopeCodec.KEY),
        put,
        put,
        text(m, EnvelopeCodec.CONTENT_TYPE),
        receiver,
        cause,
        0,
        new byte[0],
        body(m));
  }

  private static String text(ClientMessage m, SimpleString name) {
    Object value = m.getObjectProperty(name);
    return value == null ? "" : value.toString();
  }

  private static byte[] body(ClientMessage m) {
    ActiveMQBuffer body = m.getBodyBuffer();
    body.resetReaderIndex();
    byte[] bytes = new byte[m.getBodySize()];
    body.readBytes(bytes);
    return bytes;
  }
}
