package id.simpul.routes;

import id.simpul.routes.channel.CarriedVersions;
import id.simpul.routes.channel.Channel;
import id.simpul.routes.channel.EmbeddedBroker;
import id.simpul.routes.channel.Envelope;
import id.simpul.routes.channel.EnvelopeCodec;
import id.simpul.routes.channel.Sessions;
import id.simpul.routes.channel.Transaction;
import id.simpul.routes.control.Change;
import id.simpul.routes.deliver.Receivers;
import id.simpul.routes.inbox.BrokerInbox;
import id.simpul.routes.journal.Event;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.client.ClientConsumer;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.RouteController;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an operator does to all messages that wait for a receiver. Thread-safe. */
final class WaitingMessages {

  private static final Logger LOG = LoggerFactory.getLogger(WaitingMessages.class);
  private static final int BATCH = 256;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long PAUSE_NANOS = Duration.ofMillis(50).toNanos();

  private final EmbeddedBroker broker;
  private final CarriedVersions versions;
  private final Sessions sessions;
  private final Receivers receivers;
  private final BrokerInbox inbox;
  private final CamelContext camel;
  private final Clock clock;

  WaitingMessages(
      EmbeddedBroker broker,
      Sessions sessions,
      Receivers receivers,
      BrokerInbox inbox,
      CamelContext camel,
      Clock clock) {
    this.broker = broker;
    this.versions = new CarriedVersions(broker);
    this.sessions = sessions;
    this.receivers = receivers;
    this.inbox = inbox;
    this.camel = camel;
    this.clock = clock;
  }

  /** Writes a line into the journal for each that carries one of these versions. */
  long recordMoved(String receiver, Set<String> carried, Change change) throws ActiveMQException {
    long moved = 0;
    try (Transaction tx = new Transaction(sessions.transacted())) {
      for (String queue : List.of(Channel.deliver(receiver), Channel.held(receiver))) {
        for (String id : versions.trackingIds(queue, carried)) {
          tx.record(event(id, Event.Kind.MOVED, receiver, change));
          if (++moved % BATCH == 0) {
            tx.commit();
          }
        }
      }
      tx.commit();
    }
    return moved;
  }

  /** The route stands still meanwhile; a message that is being sent may have arrived. */
  long discard(String receiver, Change change) throws Exception {
    RouteController routes = camel.getRouteController();
    String route = Receivers.routeId(receiver);
    boolean delivers = camel.getRoute(route) != null;
    if (delivers) {
      routes.stopRoute(route);
    }
    try {
      return inbox.discard(receiver, change.who() + ": " + change.why())
          + discard(Channel.deliver(receiver), receiver, change)
          + discard(Channel.held(receiver), receiver, change)
          + discard(Channel.dead(receiver), receiver, change);
    } finally {
      if (delivers) {
        routes.startRoute(route);
      }
    }
  }

  /** Those that another session still holds come back to the queue in a moment. */
  private long discard(String queue, String receiver, Change change) throws ActiveMQException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    long gone = 0;
    try (Transaction tx = new Transaction(sessions.transacted())) {
      while (tx.exists(queue) && broker.depth(queue) > 0 && System.nanoTime() - until < 0) {
        gone += discard(tx, queue, receiver, change);
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
    return gone;
  }

  private long discard(Transaction tx, String queue, String receiver, Change change)
      throws ActiveMQException {
    long gone = 0;
    try (ClientConsumer messages = tx.session().createConsumer(queue)) {
      ClientMessage message;
      while ((message = messages.receiveImmediate()) != null) {
        discard(tx, message, queue, receiver, change);
        if (++gone % BATCH == 0) {
          tx.commit();
        }
      }
      tx.commit();
    }
    return gone;
  }

  private void discard(
      Transaction tx, ClientMessage message, String queue, String receiver, Change change)
      throws ActiveMQException {
    try {
      Envelope envelope = EnvelopeCodec.decode(message);
      tx.record(event(envelope.trackingId(), Event.Kind.DISCARDED, receiver, change));
      if (queue.equals(Channel.held(receiver))) {
        tx.afterCommit(() -> receivers.left(receiver, envelope));
      }
    } catch (IllegalStateException e) {
      LOG.warn("{}: a message that cannot be read was discarded: {}", queue, e.getMessage());
    }
    tx.takeAlone(message);
  }

  private Event event(String trackingId, Event.Kind kind, String receiver, Change change) {
    return new Event(
        trackingId, clock.instant(), kind, receiver, change.who() + ": " + change.why());
  }
}
