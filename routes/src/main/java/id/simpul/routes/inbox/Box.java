package id.simpul.routes.inbox;

import id.simpul.routes.channel.Channel;
import id.simpul.routes.channel.Envelope;
import id.simpul.routes.channel.Sessions;
import id.simpul.routes.channel.Transaction;
import id.simpul.routes.channel.Undecodable;
import id.simpul.routes.journal.Entry;
import id.simpul.routes.journal.Event;
import id.simpul.routes.journal.Evidence;
import id.simpul.routes.measure.Measurements;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ClientConsumer;
import org.apache.activemq.artemis.api.core.client.ClientMessage;

/**
 * One participant's inbox: messages taken from its channel but not acknowledged, so that they come
 * back by themselves when the process ends. Holds at most 300 of them. Thread-safe.
 */
final class Box implements AutoCloseable {

  private static final int MAX_HELD = 300;

  private final String participant;
  private final Evidence.Kept evidence;
  private final Measurements measurements;
  private final Clock clock;
  private final Transaction tx;
  private final ClientConsumer messages;

  /** In the order of the channel. */
  private final Map<String, Slot> held = new LinkedHashMap<>();

  private static final class Slot {
    final ClientMessage message;
    final Envelope envelope;
    Instant leasedUntil = Instant.MIN;

    /** The same on the monotonic clock: a wall clock that is put back must not hide messages. */
    long leasedUntilNanos = System.nanoTime();

    Slot(ClientMessage message, Envelope envelope) {
      this.message = message;
      this.envelope = envelope;
    }
  }

  Box(
      String participant,
      Sessions sessions,
      Evidence.Kept evidence,
      Measurements measurements,
      Clock clock)
      throws ActiveMQException {
    this.participant = participant;
    this.evidence = evidence;
    this.measurements = measurements;
    this.clock = clock;
    this.tx = new Transaction(sessions.transacted());
    SimpleString queue = SimpleString.of(Channel.inbox(participant));
    this.messages = tx.session().createConsumer(queue);
  }

  synchronized List<Inbox.Waiting> list(int limit) throws ActiveMQException {
    fill(limit);
    return held.values().stream().limit(limit).map(slot -> waiting(slot.envelope)).toList();
  }

  /** A key of which a message is still leased waits, so that its messages stay in order. */
  synchronized List<Inbox.Item> fetch(int max, Duration lease) throws ActiveMQException {
    fill(MAX_HELD);
    Set<String> leasedKeys = new HashSet<>();
    List<Inbox.Item> items = new ArrayList<>();
    for (Slot slot : held.values()) {
      String key = slot.envelope.orderKey();
      if (slot.leasedUntilNanos - System.nanoTime() > 0) {
        leasedKeys.add(key);
      } else if (items.size() < max && !leasedKeys.contains(key)) {
        slot.leasedUntil = clock.instant().plus(lease);
        slot.leasedUntilNanos = System.nanoTime() + lease.toNanos();
        items.add(item(slot));
      } else {
        leasedKeys.add(key);
      }
    }
    return items;
  }

  /** Whether the message was here; on disk when this returns. */
  synchronized boolean acknowledge(String trackingId) throws ActiveMQException {
    fill(MAX_HELD);
    Slot slot = held.get(trackingId);
    if (slot == null) {
      return false;
    }
    slot.message.individualAcknowledge();
    tx.record(slot.envelope, Entry.of(delivered(trackingId), fetched(slot.envelope)));
    tx.commit();
    held.remove(trackingId);
    Duration endToEnd = Duration.between(slot.envelope.acceptedAt(), clock.instant());
    measurements.delivered(slot.envelope.flow(), participant, endToEnd);
    return true;
  }

  /** On disk when this returns; how many there were. */
  synchronized int discard(String onRecord) throws ActiveMQException {
    int gone = 0;
    for (fill(MAX_HELD); !held.isEmpty(); fill(MAX_HELD)) {
      for (Slot slot : held.values()) {
        slot.message.individualAcknowledge();
        tx.record(slot.envelope, Entry.of(discarded(slot.envelope.trackingId(), onRecord)));
      }
      tx.commit();
      gone += held.size();
      held.clear();
    }
    return gone;
  }

  private Event discarded(String trackingId, String onRecord) {
    return new Event(trackingId, clock.instant(), Event.Kind.DISCARDED, participant, onRecord);
  }

  private Event delivered(String trackingId) {
    return new Event(trackingId, clock.instant(), Event.Kind.DELIVERED, participant, "");
  }

  /** Its inbox holds it in the participant's form. */
  private Evidence fetched(Envelope message) {
    return evidence.of(message.canonical(), new byte[0]);
  }

  private void fill(int upTo) throws ActiveMQException {
    while (held.size() < Math.min(upTo, MAX_HELD)) {
      ClientMessage message = messages.receiveImmediate();
      if (message == null) {
        return;
      }
      hold(message);
    }
  }

  private void hold(ClientMessage message) throws ActiveMQException {
    Optional<Envelope> read = Undecodable.readOrSetAside(tx, Channel.inbox(participant), message);
    if (read.isPresent()) {
      held.put(read.get().trackingId(), new Slot(message, read.get()));
    } else {
      tx.takeAlone(message);
      tx.commit();
    }
  }

  private static Inbox.Waiting waiting(Envelope e) {
    return new Inbox.Waiting(e.trackingId(), e.flow(), e.sender(), e.key(), e.acceptedAt());
  }

  private static Inbox.Item item(Slot slot) {
    Envelope e = slot.envelope;
    return new Inbox.Item(
        e.trackingId(),
        e.flow(),
        e.sender(),
        e.key(),
        e.acceptedAt(),
        e.contentType(),
        e.canonical(),
        slot.leasedUntil);
  }

  @Override
  public synchronized void close() throws ActiveMQException {
    tx.close();
  }
}
