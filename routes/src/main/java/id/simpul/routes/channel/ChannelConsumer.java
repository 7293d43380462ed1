package id.simpul.routes.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;

/**
 * Runs the workers of one channel (Competing Consumers): one as long as it keeps up, more while
 * messages wait, up to the endpoint's concurrency; none of its own while it is one of the {@link
 * QuietChannels}.
 */
final class ChannelConsumer extends DefaultConsumer {

  private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(3);
  private static final long BETWEEN_ADDITIONS_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final ChannelEndpoint endpoint;
  private final List<ChannelWorker> workers = new ArrayList<>();
  private final long startedAt = System.nanoTime();
  private Optional<QuietChannel> quiet = Optional.empty();
  private long added;
  private int named;

  ChannelConsumer(ChannelEndpoint endpoint, Processor processor) {
    super(endpoint, processor);
    this.endpoint = endpoint;
  }

  ChannelEndpoint channel() {
    return endpoint;
  }

  @Override
  protected synchronized void doStart() throws Exception {
    super.doStart();
    quiet = endpoint.quiet().map(channels -> channels.join(this));
    if (quiet.isEmpty()) {
      add();
    }
  }

  /**
   * Whether a call with this message may have been made before. What this process put after it
   * began to take messages from the channel cannot have been worked on by one that was killed.
   */
  boolean isDoubtful(ClientMessage message) {
    return message.getDeliveryCount() > 1 || !EnvelopeCodec.putSince(startedAt, message);
  }

  /** Passes a message through the route; the gate has let it pass. */
  Step.Verdict pass(Step step) throws Exception {
    Exchange exchange = createExchange(false);
    try {
      return step.pass(exchange, getProcessor());
    } finally {
      endpoint.gate().left();
      releaseExchange(exchange, false);
    }
  }

  /** Called by a worker for whom more messages wait than the one it works on. */
  synchronized void busy() {
    boolean few = !workers.isEmpty() && workers.size() < endpoint.concurrency();
    if (few && System.nanoTime() - added > BETWEEN_ADDITIONS_NANOS) {
      add();
    }
  }

  /** Called by a worker that is hardly needed; true when it is to end. */
  synchronized boolean dismisses(ChannelWorker worker) {
    boolean last = workers.size() == 1;
    if (last && endpoint.quiet().isEmpty() || !workers.remove(worker)) {
      return false;
    }
    if (last) {
      quiet = endpoint.quiet().map(channels -> channels.join(this));
    }
    return true;
  }

  /** Called when the channel is not one of the quiet ones any more. */
  synchronized void alone(QuietChannel was) {
    if (quiet.filter(is -> is == was).isPresent()) {
      quiet = Optional.empty();
      add();
    }
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
    Optional<QuietChannel> leavingQuiet = takeQuiet();
    List<ChannelWorker> leaving = takeAll();
    leaving.forEach(ChannelWorker::finish);
    long until = System.nanoTime() + GRACE_NANOS;
    for (ChannelWorker worker : leaving) {
      worker.join(until);
    }
    if (leavingQuiet.isPresent()) {
      awaitLeft(leavingQuiet.get());
    }
    super.doStop();
  }

  private static void awaitLeft(QuietChannel channel) throws InterruptedException {
    try {
      channel.leave().get(GRACE_NANOS, TimeUnit.NANOSECONDS);
    } catch (TimeoutException | ExecutionException e) {
      // It leaves when its call has ended; the message is settled then.
    }
  }

  private synchronized Optional<QuietChannel> takeQuiet() {
    Optional<QuietChannel> was = quiet;
    quiet = Optional.empty();
    return was;
  }

  private synchronized List<ChannelWorker> takeAll() {
    List<ChannelWorker> all = List.copyOf(workers);
    workers.clear();
    return all;
  }
}
