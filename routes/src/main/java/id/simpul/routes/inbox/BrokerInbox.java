package id.simpul.routes.inbox;

import id.simpul.routes.channel.Channel;
import id.simpul.routes.channel.Sessions;
import id.simpul.routes.channel.Transaction;
import id.simpul.routes.journal.Evidence;
import id.simpul.routes.journal.MessageLog;
import id.simpul.routes.measure.Measurements;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.activemq.artemis.api.core.ActiveMQException;

/** Inboxes over the broker's queues, opened when first asked for. */
public final class BrokerInbox implements Inbox, AutoCloseable {

  private final Sessions sessions;
  private final MessageLog log;
  private final Evidence.Kept evidence;
  private final Measurements measurements;
  private final Clock clock;
  private final ConcurrentMap<String, Box> boxes = new ConcurrentHashMap<>();

  public BrokerInbox(
      Sessions sessions,
      MessageLog log,
      Evidence.Kept evidence,
      Measurements measurements,
      Clock clock) {
    this.sessions = sessions;
    this.log = log;
    this.evidence = evidence;
    this.measurements = measurements;
    this.clock = clock;
  }

  @FunctionalInterface
  private interface Use<T> {
    T of(Box box) throws ActiveMQException;
  }

  @Override
  public List<Waiting> list(String participant, int limit) {
    return with(participant, box -> box.list(limit));
  }

  @Override
  public List<Item> fetch(String participant, int max, Duration lease) {
    return with(participant, box -> box.fetch(max, lease));
  }

  @Override
  public boolean acknowledge(String participant, String trackingId) {
    return with(participant, box -> box.acknowledge(trackingId))
        || acknowledgedBefore(participant, trackingId);
  }

  /**
   * Sets all of an inbox aside for good, with the journal's line for each.
   *
   * @param onRecord who and why
   * @return how many
   */
  public int discard(String participant, String onRecord) throws ActiveMQException {
    try (Transaction tx = new Transaction(sessions.transacted())) {
      if (!tx.exists(Channel.inbox(participant))) {
        return 0;
      }
    }
    return with(participant, box -> box.discard(onRecord));
  }

  private boolean acknowledgedBefore(String participant, String trackingId) {
    return log.find(trackingId).stream()
        .flatMap(way -> way.message().deliveries().stream())
        .anyMatch(d -> d.receiver().equals(participant) && d.state() == MessageLog.State.DELIVERED);
  }

  /** After a broker failure the box is opened anew, and what it held comes back. */
  private <T> T with(String participant, Use<T> use) {
    try {
      return use.of(open(participant));
    } catch (ActiveMQException e) {
      boxes.remove(participant);
      throw new IllegalStateException("the inbox of " + participant + " cannot be read", e);
    }
  }

  private Box open(String participant) throws ActiveMQException {
    Box box = boxes.get(participant);
    if (box != null) {
      return box;
    }
    synchronized (boxes) {
      Box again = boxes.get(participant);
      if (again == null) {
        again = new Box(participant, sessions, evidence, measurements, clock);
        boxes.put(participant, again);
      }
      return again;
    }
  }

  @Override
  public void close() throws ActiveMQException {
    for (Box box : boxes.values()) {
      box.close();
    }
  }
}
