package id.simpul.routes.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;

/**
 * Runs the workers of one channel (Competing Consumers): one as long as it keeps up, more while
 * messages wait, up to the endpoint's concurrency. A hub of a thousand receivers, most of which are
 * quiet, so has a thousand threads and not four thousand.
 */
final class ChannelConsumer extends DefaultConsumer {

  private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(3);
  private static final long BETWEEN_ADDITIONS_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final ChannelEndpoint endpoint;
  private final List<ChannelWorker> workers = new ArrayList<>();
  private final long startedAt = System.nanoTime();
  private long added;
  private int named;

  ChannelConsumer(ChannelEndpoint endpoint, Processor processor) {
    super(endpoint, processor);
    this.endpoint = endpoint;
  }

  @Override
  protected synchronized void doStart() throws Exception {
    super.doStart();
    add();
  }

  /**
   * When this process began to take messages from the channel, as {@link System#nanoTime} gives it:
   * what was put later cannot have been worked on by a process that was killed.
   */
  long startedAt() {
    return startedAt;
  }

  /** Called by a worker for whom more messages wait than the one it works on. */
  synchronized void busy() {
    boolean few = !workers.isEmpty() && workers.size() < endpoint.concurrency();
    if (few && System.nanoTime() - added > BETWEEN_ADDITIONS_NANOS) {
      add();
    }
  }

  /** Called by a worker that has had nothing to do; true when it is to end. */
  synchronized boolean dismisses(ChannelWorker worker) {
    return workers.size() > 1 && workers.remove(worker);
  }

  private void add() {
    ChannelWorker worker = new ChannelWorker(endpoint, this, named++);
    workers.add(worker);
    added = System.nanoTime();
    worker.start();
  }

  /** Lets a message under way finish; one that takes too long goes back to its channel. */
  @Override
  protected void doStop() throws Exception {
    List<ChannelWorker> leaving = takeAll();
    leaving.forEach(ChannelWorker::finish);
    long until = System.nanoTime() + GRACE_NANOS;
    for (ChannelWorker worker : leaving) {
      worker.join(until);
    }
    super.doStop();
  }

  private synchronized List<ChannelWorker> takeAll() {
    List<ChannelWorker> all = List.copyOf(workers);
    workers.clear();
    return all;
  }
}
