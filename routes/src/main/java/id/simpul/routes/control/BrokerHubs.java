package id.simpul.routes.control;

import id.simpul.routes.channel.Sessions;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hubs that agree over their broker, in two phases: who proposes holds the {@link AgreedVersion}
 * while every hub that listens makes ready and votes; with all votes in, replacing it decides. Each
 * hub looks at it when it is told to, when it joins, and every few seconds, so that neither a lost
 * notice nor a death between vote and decision leaves a hub behind.
 */
public final class BrokerHubs implements Hubs {

  private static final Logger LOG = LoggerFactory.getLogger(BrokerHubs.class);

  private static final SimpleString ADDRESS = SimpleString.of("configuration.hubs");
  private static final SimpleString VOTES = SimpleString.of("configuration.votes");
  private static final SimpleString BALLOT = SimpleString.of("ballot");
  private static final SimpleString HUB = SimpleString.of("hub");
  private static final SimpleString OBJECTION = SimpleString.of("objection");
  private static final long LOOK_MILLIS = 5_000;
  private static final long PAUSE_MILLIS = 1_000;

  private final Sessions sessions;
  private final String name;
  private final SimpleString ears;
  private final Duration patience;
  private Thread listener;
  private volatile boolean running;

  /**
   * @param name of this hub, for people
   * @param patience how long another hub may take to make ready
   */
  public BrokerHubs(Sessions sessions, String name, Duration patience) {
    this.sessions = sessions;
    this.name = name;
    this.ears = SimpleString.of(ADDRESS + "." + name + "." + UUID.randomUUID());
    this.patience = patience;
  }

  @Override
  public void join(Member member, Proposal own) {
    try (ClientSession session = sessions.transacted()) {
      makeAddress(session, ADDRESS);
      makeAddress(session, VOTES);
      AgreedVersion agreed = new AgreedVersion(session);
      if (!agreed.isSettled()) {
        agreed.first(own);
      }
      agreed.otherThan(own.version()).ifPresent(member::follow);
    } catch (ActiveMQException e) {
      LOG.warn(
          "the broker does not say which configuration is in force, asked again: {}", e.toString());
    }
    running = true;
    listener = new Thread(() -> listen(member), "configuration-hubs");
    listener.setDaemon(true);
    listener.start();
  }

  private static void makeAddress(ClientSession session, SimpleString address)
      throws ActiveMQException {
    if (!session.addressQuery(address).isExists()) {
      session.createAddress(address, RoutingType.MULTICAST, false);
    }
  }

  /** What is sent to the address from now on, until the session ends. */
  private static void listenTo(ClientSession session, SimpleString address, SimpleString queue)
      throws ActiveMQException {
    session.createQueue(
        QueueConfiguration.of(queue)
            .setAddress(address)
            .setRoutingType(RoutingType.MULTICAST)
            .setDurable(false)
            .setTemporary(true));
  }

  private void listen(Member member) {
    while (running) {
      try (ClientSession session = sessions.transacted()) {
        listenTo(session, ADDRESS, ears);
        listen(session, member);
      } catch (Exception | Error e) {
        // An Error too: this hub would hear of no change any more.
        pauseAfter(e);
      }
    }
  }

  private void listen(ClientSession session, Member member) throws ActiveMQException {
    AgreedVersion agreed = new AgreedVersion(session);
    try (ClientConsumer notices = session.createConsumer(ears)) {
      while (running) {
        ClientMessage notice = notices.receive(LOOK_MILLIS);
        if (notice != null) {
          notice.acknowledge();
          session.commit();
        }
        if (isQuestion(notice)) {
          vote(session, notice, member);
        } else {
          agreed.otherThan(member.inForce()).ifPresent(member::follow);
        }
      }
    }
  }

  /** Of another hub. */
  private boolean isQuestion(ClientMessage notice) {
    return notice != null
        && notice.containsProperty(BALLOT)
        && !ears.equals(notice.getSimpleStringProperty(HUB));
  }

  private void vote(ClientSession session, ClientMessage notice, Member member)
      throws ActiveMQException {
    Optional<String> objection = member.prepare(AgreedVersion.decode(notice));
    ClientMessage vote = session.createMessage(Message.TEXT_TYPE, false);
    vote.putStringProperty(BALLOT, notice.getSimpleStringProperty(BALLOT));
    vote.putStringProperty(HUB, ears);
    objection.ifPresent(o -> vote.putStringProperty(OBJECTION, SimpleString.of(name + ": " + o)));
    send(session, VOTES, vote);
  }

  @Override
  public Optional<String> agree(Proposal proposal) {
    try (ClientSession holder = sessions.transacted();
        ClientSession asker = sessions.transacted()) {
      Optional<String> objection =
          new AgreedVersion(holder).replace(proposal, () -> ask(asker, proposal));
      tellToLook(asker);
      return objection;
    } catch (ActiveMQException e) {
      return Optional.of("The broker could not be asked: " + e.getMessage());
    }
  }

  private Optional<String> ask(ClientSession session, Proposal proposal) throws ActiveMQException {
    SimpleString ballot = SimpleString.of(VOTES + "." + UUID.randomUUID());
    listenTo(session, VOTES, ballot);
    Set<SimpleString> waitingFor = new HashSet<>(session.addressQuery(ADDRESS).getQueueNames());
    waitingFor.remove(ears);
    if (!waitingFor.isEmpty()) {
      ClientMessage question = AgreedVersion.encode(session, proposal, false);
      question.putStringProperty(BALLOT, ballot);
      question.putStringProperty(HUB, ears);
      send(session, ADDRESS, question);
    }
    return count(session, ballot, waitingFor);
  }

  private Optional<String> count(
      ClientSession session, SimpleString ballot, Set<SimpleString> waitingFor)
      throws ActiveMQException {
    long until = System.nanoTime() + patience.toNanos();
    try (ClientConsumer votes =
        session.createConsumer(ballot, SimpleString.of(BALLOT + " = '" + ballot + "'"))) {
      while (!waitingFor.isEmpty()) {
        long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
        ClientMessage vote = left <= 0 ? null : votes.receive(left);
        if (vote == null) {
          return Optional.of(waitingFor.size() + " other hub does not answer: " + waitingFor);
        }
        if (vote.containsProperty(OBJECTION)) {
          return Optional.of(vote.getStringProperty(OBJECTION));
        }
        waitingFor.remove(vote.getSimpleStringProperty(HUB));
      }
    }
    return Optional.empty();
  }

  private void tellToLook(ClientSession session) throws ActiveMQException {
    send(session, ADDRESS, session.createMessage(Message.TEXT_TYPE, false));
  }

  private static void send(ClientSession session, SimpleString address, ClientMessage message)
      throws ActiveMQException {
    try (ClientProducer producer = session.createProducer(address)) {
      producer.send(message);
      session.commit();
    }
  }

  private void pauseAfter(Throwable e) {
    if (running) {
      LOG.warn("changes of other hubs are not heard, next try in 1 s: {}", e.toString());
    }
    try {
      Thread.sleep(running ? PAUSE_MILLIS : 0);
    } catch (InterruptedException interrupted) {
      running = false;
    }
  }

  @Override
  public void close() {
    running = false;
    if (listener != null) {
      listener.interrupt();
    }
  }
}
