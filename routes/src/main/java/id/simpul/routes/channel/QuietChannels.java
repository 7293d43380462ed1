package id.simpul.routes.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on channels on which little comes, all with one session: each round takes what waits on any
 * of them, lets their routes run side by side, and commits what became of the messages in one
 * transaction. A thousand receivers with a message now and then so cost what ten with the same
 * messages do. A channel that is busy, slow or stuck leaves and gets workers of its own; none waits
 * for another one's call.
 */
final class QuietChannels implements Runnable, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(QuietChannels.class);

  /** Long enough for several channels' messages to share a commit. */
  private static final long ROUND_NANOS = TimeUnit.MILLISECONDS.toNanos(4);

  private static final long IDLE_ROUND_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final long IDLE_AFTER_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long PAUSE_AFTER_FAILURE_MILLIS = 1_000;

  private final Sessions sessions;
  private final ExecutorService routes = Executors.newCachedThreadPool(QuietChannels::named);
  private final Queue<QuietChannel> joining = new ConcurrentLinkedQueue<>();
  private final Queue<QuietBatch> worked = new ConcurrentLinkedQueue<>();
  private final List<QuietChannel> channels = new ArrayList<>();
  private Thread thread;
  private volatile boolean running;
  private long lastWork = System.nanoTime();

  QuietChannels(Sessions sessions) {
    this.sessions = sessions;
  }

  private static Thread named(Runnable work) {
    Thread thread = new Thread(work, "quiet-channel");
    thread.setDaemon(true);
    return thread;
  }

  /** From the next round on, until it leaves. Thread-safe. */
  synchronized QuietChannel join(ChannelConsumer consumer) {
    QuietChannel channel = new QuietChannel(consumer);
    joining.add(channel);
    if (thread == null) {
      running = true;
      thread = new Thread(this, "quiet-channels");
      thread.setDaemon(true);
      thread.start();
    }
    return channel;
  }

  @Override
  public void run() {
    while (running) {
      try (Transaction tx = new Transaction(sessions.transacted())) {
        serve(tx);
      } catch (Exception | Error e) {
        // An Error too: nobody else would work on these channels.
        LOG.warn("quiet channels: messages went back to them, next try in 1 s: {}", e.toString());
        LOG.debug("quiet channels", e);
        pause();
      }
      // The session and with it every consumer is gone; what is under way is not settled any more.
      channels.forEach(QuietChannel::closed);
      joining.addAll(channels);
      channels.clear();
    }
    joining.forEach(QuietChannel::left);
  }

  private void serve(Transaction tx) throws ActiveMQException {
    while (running) {
      settle(tx);
      if (!tx.isEmpty()) {
        tx.commit();
        lastWork = System.nanoTime();
      }
      release();
      admit(tx);
      for (QuietChannel channel : channels) {
        channel.next(tx).ifPresent(routes::execute);
      }
      boolean idle = System.nanoTime() - lastWork > IDLE_AFTER_NANOS;
      LockSupport.parkNanos(idle ? IDLE_ROUND_NANOS : ROUND_NANOS);
    }
    awaitBatches(tx);
  }

  /** Lets what is under way end, so that its outcome is not lost. */
  private void awaitBatches(Transaction tx) throws ActiveMQException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
    while (channels.stream().anyMatch(QuietChannel::isBusy) && System.nanoTime() - until < 0) {
      LockSupport.parkNanos(ROUND_NANOS);
      settle(tx);
    }
    tx.commit();
  }

  private void settle(Transaction tx) throws ActiveMQException {
    QuietBatch batch;
    while ((batch = worked.poll()) != null) {
      batch.settle(tx);
    }
  }

  private void release() throws ActiveMQException {
    for (QuietChannel channel : List.copyOf(channels)) {
      if (channel.isLeaving() && !channel.isBusy()) {
        channels.remove(channel);
        channel.close();
        channel.left();
      }
    }
  }

  private void admit(Transaction tx) throws ActiveMQException {
    for (int i = joining.size(); i > 0; i--) {
      QuietChannel channel = joining.remove();
      if (channel.isBusy()) {
        joining.add(channel);
      } else if (channel.isLeaving()) {
        channel.left();
      } else {
        channels.add(channel);
        channel.open(tx, worked::add);
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE_AFTER_FAILURE_MILLIS);
    } catch (InterruptedException e) {
      running = false;
    }
  }

  @Override
  public void close() throws InterruptedException {
    running = false;
    Thread working = thread;
    if (working != null) {
      LockSupport.unpark(working);
      working.join(TimeUnit.SECONDS.toMillis(5));
    }
    routes.shutdown();
  }
}
