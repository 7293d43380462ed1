package id.simpul.routes.channel;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.client.ClientConsumer;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.core.client.impl.ClientConsumerInternal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread, one session, one transaction at a time: receives a batch, passes each message through
 * the route, commits. When anything unforeseen fails, the batch goes back to its channel in order.
 */
final class ChannelWorker implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(ChannelWorker.class);
  private static final long RECEIVE_MILLIS = 500;
  private static final long GATHER_NANOS = 5_000_000;
  private static final Duration GATE_WAIT = Duration.ofMillis(200);
  private static final long PAUSE_AFTER_FAILURE_MILLIS = 1_000;
  private static final long REVIEW_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final ChannelEndpoint endpoint;
  private final ChannelConsumer consumer;
  private final Thread thread;
  private volatile boolean running = true;
  private boolean waiting;
  private long reviewed = System.nanoTime();
  private long waitedNanos;

  ChannelWorker(ChannelEndpoint endpoint, ChannelConsumer consumer, int index) {
    this.endpoint = endpoint;
    this.consumer = consumer;
    this.thread = new Thread(this, endpoint.queue() + "-" + index);
    this.thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Ends the wait for a message at once; work on a message is not disturbed. */
  synchronized void finish() {
    running = false;
    if (waiting) {
      thread.interrupt();
    }
  }

  private ClientMessage next(ClientConsumerInternal messages) throws ActiveMQException {
    long start = System.nanoTime();
    setWaiting(true);
    try {
      return running ? messages.receive(RECEIVE_MILLIS) : null;
    } finally {
      setWaiting(false);
      waitedNanos += System.nanoTime() - start;
    }
  }

  private synchronized void setWaiting(boolean now) {
    waiting = now;
    if (!now) {
      Thread.interrupted();
    }
  }

  /**
   * @param untilNanos as {@link System#nanoTime} gives it
   */
  void join(long untilNanos) throws InterruptedException {
    thread.join(Math.max(1, (untilNanos - System.nanoTime()) / 1_000_000));
    if (thread.isAlive()) {
      thread.interrupt();
      thread.join(PAUSE_AFTER_FAILURE_MILLIS);
    }
  }

  @Override
  public void run() {
    while (running) {
      try (Transaction tx = new Transaction(endpoint.sessions().transacted());
          ClientConsumer messages = tx.session().createConsumer(endpoint.queue())) {
        work(tx, (ClientConsumerInternal) messages);
      } catch (InterruptedException e) {
        running = false;
      } catch (Exception | Error e) {
        // An Error too: a channel whose worker died would stand still without a word.
        pauseAfter(e);
      }
    }
  }

  private void work(Transaction tx, ClientConsumerInternal messages) throws Exception {
    while (running) {
      passBatch(tx, messages, next(messages));
      if (!tx.isEmpty()) {
        tx.commit();
      }
      if (hardlyNeeded() && consumer.dismisses(this)) {
        running = false;
      }
    }
    tx.rollback();
  }

  /** Whether it spent nearly all of the last two seconds waiting for a message. */
  private boolean hardlyNeeded() {
    long past = System.nanoTime() - reviewed;
    if (past < REVIEW_NANOS) {
      return false;
    }
    boolean waited = waitedNanos > past / 10 * 8;
    reviewed += past;
    waitedNanos = 0;
    return waited;
  }

  private void passBatch(Transaction tx, ClientConsumerInternal messages, ClientMessage first)
      throws Exception {
    int worked = 0;
    gather(messages, first);
    ClientMessage message = first;
    while (message != null) {
      if (messages.getBufferSize() > 0) {
        consumer.busy();
      }
      pass(tx, message);
      worked++;
      message =
          worked < endpoint.batch() && messages.getBufferSize() > 0 ? messages.receive(1) : null;
    }
  }

  /**
   * Waits a moment for more, so that a commit is shared: commits and the thread changes around them
   * cost more than the messages. A backlog fills the batch at once and does not wait.
   */
  private void gather(ClientConsumerInternal messages, ClientMessage first) {
    if (first != null && messages.getBufferSize() < endpoint.batch() - 1) {
      LockSupport.parkNanos(GATHER_NANOS);
    }
  }

  private void pass(Transaction tx, ClientMessage message) throws Exception {
    Optional<Envelope> read = Undecodable.readOrSetAside(tx, endpoint.queue(), message);
    if (read.isPresent()) {
      pass(tx, message, read.get());
    } else {
      tx.take(message);
    }
  }

  private void pass(Transaction tx, ClientMessage message, Envelope envelope) throws Exception {
    boolean doubtful = consumer.isDoubtful(message);
    Step.Verdict verdict;
    int tries = 0;
    do {
      awaitGate(tx, envelope);
      verdict = consumer.pass(new Step(envelope, tx, doubtful, false, tries++));
    } while (running && !(verdict instanceof Step.Verdict.Taken));
    if (verdict instanceof Step.Verdict.Taken) {
      tx.take(message);
    }
  }

  /** What was worked on before this message is committed rather than kept waiting with it. */
  private void awaitGate(Transaction tx, Envelope envelope) throws Exception {
    while (!endpoint.gate().tryPass(envelope)) {
      if (!tx.isEmpty()) {
        tx.commit();
      }
      endpoint.gate().await(GATE_WAIT);
      if (!running) {
        throw new InterruptedException("stopped while waiting");
      }
    }
  }

  private void pauseAfter(Throwable e) {
    if (!running) {
      return;
    }
    log(e);
    try {
      Thread.sleep(PAUSE_AFTER_FAILURE_MILLIS);
    } catch (InterruptedException interrupted) {
      running = false;
    }
  }

  private void log(Throwable e) {
    try {
      LOG.warn(
          "{}: messages went back to the channel, next try in 1 s: {}",
          endpoint.queue(),
          e.toString());
      LOG.debug("{}", endpoint.queue(), e);
    } catch (Error again) {
      // Out of memory even for a line in the log: going on matters more than the line.
    }
  }
}
