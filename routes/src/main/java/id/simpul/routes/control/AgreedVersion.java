package id.simpul.routes.control;

import id.simpul.mappings.files.ConfigurationArchive;
import id.simpul.routes.control.Hubs.Proposal;
import java.util.Optional;
import org.apache.activemq.artemis.api.core.ActiveMQBuffer;
import org.apache.activemq.artemis.api.core.ActiveMQDuplicateIdException;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ClientConsumer;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientProducer;
import org.apache.activemq.artemis.api.core.client.ClientSession;

/**
 * The configuration that the hubs of a broker have agreed on: one durable message on a queue of its
 * own. Who holds it may replace it, in one transaction; if he dies, the broker puts it back.
 * Belongs to one thread.
 */
final class AgreedVersion {

  static final SimpleString VERSION = SimpleString.of("version");
  private static final SimpleString WHO = SimpleString.of("who");
  private static final SimpleString WHY = SimpleString.of("why");
  private static final SimpleString QUEUE = SimpleString.of("configuration");
  private static final SimpleString FIRST = SimpleString.of("configuration.first");
  private static final long PATIENCE_MILLIS = 500;

  private final ClientSession session;

  /**
   * @param session transacted, and started
   */
  AgreedVersion(ClientSession session) throws ActiveMQException {
    this.session = session;
    session.createSharedQueue(
        QueueConfiguration.of(QUEUE)
            .setRoutingType(RoutingType.ANYCAST)
            .setDurable(true)
            .setAutoDelete(false)
            .setAutoCreateAddress(true));
  }

  /** Sets it unless there is one, or was. */
  void first(Proposal own) throws ActiveMQException {
    try (ClientProducer producer = session.createProducer(QUEUE)) {
      ClientMessage message = encode(session, own, true);
      message.putStringProperty(Message.HDR_DUPLICATE_DETECTION_ID, FIRST);
      producer.send(message);
      session.commit();
    } catch (ActiveMQDuplicateIdException e) {
      session.rollback();
    }
  }

  /** The one agreed on if it is another; empty when it is this one, or is being replaced. */
  Optional<Proposal> otherThan(String version) throws ActiveMQException {
    String filter = VERSION + " <> '" + version + "'";
    try (ClientConsumer browser = session.createConsumer(QUEUE, SimpleString.of(filter), true)) {
      ClientMessage message = browser.receiveImmediate();
      return message == null ? Optional.empty() : Optional.of(decode(message));
    }
  }

  /** Whether it is there to be read: while a hub decides, it is not. */
  boolean isSettled() throws ActiveMQException {
    try (ClientConsumer browser = session.createConsumer(QUEUE, null, true)) {
      return browser.receiveImmediate() != null;
    }
  }

  /** What is to be found out before it may be replaced. */
  @FunctionalInterface
  interface Question {
    /** The first objection; empty when all agree. */
    Optional<String> ask() throws ActiveMQException;
  }

  /** Replaces it if nobody objects; it stays what it was otherwise, or when this hub dies. */
  Optional<String> replace(Proposal next, Question question) throws ActiveMQException {
    try (ClientConsumer holder = session.createConsumer(QUEUE);
        ClientProducer producer = session.createProducer(QUEUE)) {
      ClientMessage held = holder.receive(PATIENCE_MILLIS);
      if (held == null) {
        return Optional.of("Another hub of this broker is changing the configuration now.");
      }
      Optional<String> objection = question.ask();
      if (objection.isEmpty()) {
        held.acknowledge();
        producer.send(encode(session, next, true));
        session.commit();
      }
      return objection;
    } finally {
      session.rollback();
    }
  }

  static ClientMessage encode(ClientSession session, Proposal proposal, boolean durable) {
    ClientMessage message = session.createMessage(Message.BYTES_TYPE, durable);
    message.putStringProperty(VERSION, SimpleString.of(proposal.version()));
    message.putStringProperty(WHO, SimpleString.of(proposal.change().who()));
    message.putStringProperty(WHY, SimpleString.of(proposal.change().why()));
    message.getBodyBuffer().writeBytes(ConfigurationArchive.write(proposal.files()));
    return message;
  }

  static Proposal decode(ClientMessage message) {
    ActiveMQBuffer body = message.getBodyBuffer();
    byte[] zip = new byte[message.getBodySize()];
    body.readBytes(zip);
    return new Proposal(
        message.getStringProperty(VERSION),
        ConfigurationArchive.read(zip),
        new Change(message.getStringProperty(WHO), message.getStringProperty(WHY)));
  }
}
