package id.simpul.routes.hold;

import id.simpul.routes.channel.Envelope;
import id.simpul.routes.channel.EnvelopeCodec;
import id.simpul.routes.channel.Sessions;
import id.simpul.routes.channel.Step;
import id.simpul.routes.channel.Transaction;
import id.simpul.routes.channel.Undecodable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ClientConsumer;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.support.DefaultExchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries held keys again: the messages of a key in order, through the channel's own route, until one
 * has to wait longer. Four keys at once over all channels. Thread-safe.
 */
public final class HeldRetry implements RetrySchedule, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HeldRetry.class);
  private static final int THREADS = 4;
  private static final int MOST_AT_ONCE = 1_000;
  private static final Duration AGAIN_SOON = Duration.ofMillis(200);
  private static final Duration AFTER_FAULT = Duration.ofSeconds(5);

  private record Held(ClientMessage message, Envelope envelope) {}

  private record Slot(String queue, String key) {}

  private record Planned(ScheduledFuture<?> task, int attempts) {}

  private final Sessions sessions;
  private final CamelContext camel;

  /** The next try of each key, until it begins. Guards itself and {@link #hurried}. */
  private final Map<Slot, Planned> next = new HashMap<>();

  private final Set<Slot> hurried = new HashSet<>();
  private final ScheduledExecutorService timer =
      Executors.newScheduledThreadPool(
          THREADS,
          task -> {
            Thread thread = new Thread(task, "held-retry");
            thread.setDaemon(true);
            return thread;
          });

  public HeldRetry(Sessions sessions, CamelContext camel) {
    this.sessions = sessions;
    this.camel = camel;
  }

  @Override
  public void retry(HeldChannel channel, String key, Duration delay, int attempts) {
    Slot slot = new Slot(channel.queue(), key);
    synchronized (next) {
      if (!timer.isShutdown()) {
        long wait = hurried.remove(slot) ? 0 : delay.toMillis();
        next.put(
            slot,
            new Planned(
                timer.schedule(() -> begin(slot, channel, attempts), wait, TimeUnit.MILLISECONDS),
                attempts));
      }
    }
  }

  /**
   * Tries a key at once that waits for later. One that is being tried just now is tried once more:
   * it may have begun before whatever has changed.
   */
  void soon(HeldChannel channel, String key) {
    Slot slot = new Slot(channel.queue(), key);
    synchronized (next) {
      Planned planned = next.get(slot);
      if (planned == null) {
        if (channel.keys().waits(key)) {
          hurried.add(slot);
        }
      } else if (planned.task().cancel(false)) {
        retry(channel, key, Duration.ZERO, planned.attempts());
      }
    }
  }

  private void begin(Slot slot, HeldChannel channel, int attempts) {
    synchronized (next) {
      next.remove(slot);
    }
    attempt(channel, slot.key(), attempts);
  }

  /** Finds what was held before this process started. */
  public void recover(HeldChannel channel) throws ActiveMQException {
    try (Transaction tx = new Transaction(sessions.transacted())) {
      if (tx.exists(channel.queue())) {
        setUnreadableAside(channel, tx);
        recover(channel, tx);
      }
    }
  }

  /** No key leads to a message that cannot be read, so it is looked for before all else. */
  private static void setUnreadableAside(HeldChannel channel, Transaction tx)
      throws ActiveMQException {
    String queue = channel.queue();
    try (ClientConsumer messages = tx.session().createConsumer(queue)) {
      ClientMessage message;
      while ((message = messages.receiveImmediate()) != null) {
        if (Undecodable.readOrSetAside(tx, queue, message).isEmpty()) {
          tx.takeAlone(message);
          tx.commit();
        }
      }
    }
    tx.rollback();
  }

  private void recover(HeldChannel channel, Transaction tx) throws ActiveMQException {
    try (ClientConsumer browser =
        tx.session().createConsumer(SimpleString.of(channel.queue()), true)) {
      ClientMessage message;
      while ((message = browser.receiveImmediate()) != null) {
        Envelope envelope = EnvelopeCodec.decode(message);
        if (channel.keys().hold(envelope.orderKey())) {
          retry(channel, envelope.orderKey(), AGAIN_SOON, envelope.attempts());
        }
      }
    }
  }

  private void attempt(HeldChannel channel, String key, int attempts) {
    try {
      Route route = camel.getRoute(channel.routeId());
      if (route == null
          || !camel.getRouteController().getRouteStatus(channel.routeId()).isStarted()) {
        retry(channel, key, AFTER_FAULT, attempts);
        return;
      }
      drain(channel, key, attempts, route);
    } catch (Exception | Error e) {
      // An Error too: a key that nobody tries again would wait for ever.
      LOG.warn("{}: held messages could not be tried: {}", channel.routeId(), e.toString());
      retry(channel, key, AFTER_FAULT, attempts);
    }
  }

  private void drain(HeldChannel channel, String key, int attempts, Route route) throws Exception {
    try (Transaction tx = new Transaction(sessions.transacted());
        ClientConsumer messages = tx.session().createConsumer(channel.queue(), filter(key))) {
      int tried = attempts;
      for (List<Held> held = gather(channel, key, messages, tx);
          !held.isEmpty();
          held = gather(channel, key, messages, tx)) {
        for (Held next : held) {
          if (!pass(channel, key, tried, next, tx, route)) {
            return;
          }
          tried = 0;
        }
      }
    }
    if (!channel.keys().release(key)) {
      retry(channel, key, AGAIN_SOON, 0);
      return;
    }
    synchronized (next) {
      hurried.remove(new Slot(channel.queue(), key));
    }
  }

  /**
   * What waits, in the order in which it was put: the broker does not keep it for consumers with a
   * filter while another one's transaction on the queue is rolled back. One that cannot be read is
   * set aside, or it would stop its key for ever.
   */
  private static List<Held> gather(
      HeldChannel channel, String key, ClientConsumer messages, Transaction tx)
      throws ActiveMQException {
    List<Held> held = new ArrayList<>();
    ClientMessage message;
    while (held.size() < MOST_AT_ONCE && (message = messages.receiveImmediate()) != null) {
      Optional<Envelope> envelope = Undecodable.readOrSetAside(tx, channel.queue(), message);
      if (envelope.isPresent()) {
        held.add(new Held(message, envelope.get()));
      } else {
        tx.takeAlone(message);
        tx.afterCommit(() -> channel.keys().left(key));
        tx.commit();
      }
    }
    held.sort(Comparator.comparingLong(each -> each.message().getMessageID()));
    return held;
  }

  /** Whether the message has left the held channel, so that the next of its key may go. */
  private boolean pass(
      HeldChannel channel, String key, int attempts, Held next, Transaction tx, Route route)
      throws Exception {
    Envelope held = next.envelope();
    Envelope envelope = held.held(held.cause(), Math.max(attempts, held.attempts()));
    if (!channel.gate().tryPass(envelope)) {
      retry(channel, key, untilOpen(channel), envelope.attempts());
      return false;
    }
    Step.Verdict verdict = through(new Step(envelope, tx, true, true, 0), channel, route);
    if (verdict instanceof Step.Verdict.Taken) {
      tx.takeAlone(next.message());
      tx.afterCommit(() -> channel.left(key, envelope.trackingId()));
      tx.commit();
      return true;
    }
    tx.rollback();
    Step.Verdict.After after =
        verdict instanceof Step.Verdict.After later
            ? later
            : new Step.Verdict.After(untilOpen(channel), envelope.attempts());
    retry(channel, key, after.delay(), after.attempts());
    return false;
  }

  private Step.Verdict through(Step step, HeldChannel channel, Route route) throws Exception {
    try {
      return step.pass(new DefaultExchange(camel), route.getProcessor());
    } finally {
      channel.gate().left();
    }
  }

  private Duration untilOpen(HeldChannel channel) {
    Duration wait = channel.gate().untilOpen();
    return wait.compareTo(AGAIN_SOON) > 0 ? wait : AGAIN_SOON;
  }

  /** A message without a key is its own key. */
  private static String filter(String key) {
    String quoted = "'" + key.replace("'", "''") + "'";
    return "key = " + quoted + " OR (key IS NULL AND trackingId = " + quoted + ")";
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
