package id.simpul.routes.control;

import id.simpul.routes.control.Hubs.Proposal;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
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
 * What hubs say to each other over their broker: one asks all that listen, and each votes. Belongs
 * to one thread.
 */
final class Ballot {

  private static final SimpleString HUBS = SimpleString.of("configuration.hubs");
  private static final SimpleString VOTES = SimpleString.of("configuration.votes");
  private static final SimpleString BALLOT = SimpleString.of("ballot");
  private static final SimpleString HUB = SimpleString.of("hub");
  private static final SimpleString OBJECTION = SimpleString.of("objection");

  private final ClientSession session;
  private final SimpleString ears;

  /**
   * @param session transacted, and started
   * @param ears queue on which this hub hears the others
   */
  Ballot(ClientSession session, SimpleString ears) {
    this.session = session;
    this.ears = ears;
  }

  /** A queue of its own for each hub and start. */
  static SimpleString earsOf(String hub) {
    return SimpleString.of(HUBS + "." + hub + "." + UUID.randomUUID());
  }

  void makeAddresses() throws ActiveMQException {
    for (SimpleString address : Set.of(HUBS, VOTES)) {
      if (!session.addressQuery(address).isExists()) {
        session.createAddress(address, RoutingType.MULTICAST, false);
      }
    }
  }

  /** What the others say from now on, until the session ends. */
  ClientConsumer hear() throws ActiveMQException {
    bind(HUBS, ears);
    return session.createConsumer(ears);
  }

  private void bind(SimpleString address, SimpleString queue) throws ActiveMQException {
    session.createQueue(
        QueueConfiguration.of(queue)
            .setAddress(address)
            .setRoutingType(RoutingType.MULTICAST)
            .setDurable(false)
            .setTemporary(true));
  }

  /** Whether it asks for a vote; what this hub asks is not for itself. */
  boolean isQuestion(ClientMessage heard) {
    return heard.containsProperty(BALLOT) && !ears.equals(heard.getSimpleStringProperty(HUB));
  }

  /**
   * @param objection empty when this hub agrees
   */
  void vote(ClientMessage question, Optional<String> objection) throws ActiveMQException {
    ClientMessage vote = session.createMessage(Message.TEXT_TYPE, false);
    vote.putStringProperty(BALLOT, question.getSimpleStringProperty(BALLOT));
    vote.putStringProperty(HUB, ears);
    objection.ifPresent(o -> vote.putStringProperty(OBJECTION, SimpleString.of(o)));
    send(VOTES, vote);
  }

  /** The first objection of those who listen now; empty when all of them agree in time. */
  Optional<String> hold(Proposal proposal, Duration patience) throws ActiveMQException {
    SimpleString ballot = SimpleString.of(VOTES + "." + UUID.randomUUID());
    bind(VOTES, ballot);
    Set<SimpleString> waitingFor = new HashSet<>(session.addressQuery(HUBS).getQueueNames());
    waitingFor.remove(ears);
    if (!waitingFor.isEmpty()) {
      ClientMessage question = AgreedVersion.encode(session, proposal, false);
      question.putStringProperty(BALLOT, ballot);
      question.putStringProperty(HUB, ears);
      send(HUBS, question);
    }
    return count(ballot, waitingFor, System.nanoTime() + patience.toNanos());
  }

  private Optional<String> count(SimpleString ballot, Set<SimpleString> waitingFor, long until)
      throws ActiveMQException {
    SimpleString own = SimpleString.of(BALLOT + " = '" + ballot + "'");
    try (ClientConsumer votes = session.createConsumer(ballot, own)) {
      while (!waitingFor.isEmpty()) {
        long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
        ClientMessage vote = left <= 0 ? null : votes.receive(left);
        if (vote == null) {
          return Optional.of("another hub does not answer: " + waitingFor);
        }
        if (vote.containsProperty(OBJECTION)) {
          return Optional.of(vote.getStringProperty(OBJECTION));
        }
        waitingFor.remove(vote.getSimpleStringProperty(HUB));
      }
    }
    return Optional.empty();
  }

  /** Lets every hub look at what was agreed on. */
  void tellToLook() throws ActiveMQException {
    send(HUBS, session.createMessage(Message.TEXT_TYPE, false));
  }

  private void send(SimpleString address, ClientMessage message) throws ActiveMQException {
    try (ClientProducer producer = session.createProducer(address)) {
      producer.send(message);
      session.commit();
    }
  }
}
