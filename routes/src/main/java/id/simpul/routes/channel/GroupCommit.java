package id.simpul.routes.channel;

import id.simpul.routes.journal.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts what many callers hand over into one broker transaction, so that they share one disk sync:
 * while one group is being written, the next one gathers. Thread-safe.
 */
public final class GroupCommit implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
  private static final int MAX_GROUP = 256;
  private static final int MAX_WAITING = 4_096;
  private static final long GATHER_NANOS = 1_000_000;
  private static final long POLL_MILLIS = 200;

  private final Sessions sessions;
  private final BlockingQueue<Item> waiting = new LinkedBlockingQueue<>(MAX_WAITING);
  private final Thread thread = new Thread(this::run, "intake-commit");
  private volatile boolean running = true;

  private record Item(
      String queue, Optional<Envelope> envelope, Entry entry, CompletableFuture<Void> done) {}

  public GroupCommit(Sessions sessions) {
    this.sessions = sessions;
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Puts a message on a queue and an entry into the journal.
   *
   * @return completes when both are on disk; fails when neither is
   */
  public CompletableFuture<Void> put(String queue, Envelope envelope, Entry entry) {
    return add(new Item(queue, Optional.of(envelope), entry, new CompletableFuture<>()));
  }

  /** Writes an entry into the journal alone. */
  public CompletableFuture<Void> record(Entry entry) {
    return add(new Item("", Optional.empty(), entry, new CompletableFuture<>()));
  }

  private CompletableFuture<Void> add(Item item) {
    if (!running || !waiting.offer(item)) {
      item.done()
          .completeExceptionally(new IllegalStateException("too many messages wait for the disk"));
    }
    return item.done();
  }

  private void run() {
    while (running) {
      try (Transaction tx = new Transaction(sessions.transacted())) {
        commitGroups(tx);
      } catch (InterruptedException e) {
        running = false;
      } catch (Exception | Error e) {
        LOG.warn("intake cannot reach the broker: {}", e.toString());
        failWaiting(e);
      }
    }
    failWaiting(new IllegalStateException("the hub is stopping"));
  }

  private void commitGroups(Transaction tx) throws Exception {
    List<Item> group = new ArrayList<>(MAX_GROUP);
    while (running) {
      Item first = waiting.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
      if (first != null) {
        LockSupport.parkNanos(GATHER_NANOS);
        group.add(first);
        waiting.drainTo(group, MAX_GROUP - 1);
        commit(tx, group);
        group.clear();
      }
    }
  }

  private static void commit(Transaction tx, List<Item> group) throws Exception {
    try {
      for (Item item : group) {
        if (item.envelope().isPresent()) {
          tx.put(item.queue(), item.envelope().get());
        }
        tx.record(item.entry());
      }
      tx.commit();
    } catch (Exception | Error e) {
      group.forEach(item -> item.done().completeExceptionally(e));
      throw e;
    }
    group.forEach(item -> item.done().complete(null));
  }

  private void failWaiting(Throwable e) {
    List<Item> rest = new ArrayList<>();
    waiting.drainTo(rest);
    rest.forEach(item -> item.done().completeExceptionally(e));
    pause();
  }

  private void pause() {
    try {
      if (running) {
        Thread.sleep(POLL_MILLIS);
      }
    } catch (InterruptedException e) {
      running = false;
    }
  }

  @Override
  public void close() throws InterruptedException {
    running = false;
    thread.join(TimeUnit.SECONDS.toMillis(5));
  }
}
