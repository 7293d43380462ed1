package id.simpul.routes.channel;

import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;

/** Runs one worker thread per unit of concurrency (Competing Consumers). */
final class ChannelConsumer extends DefaultConsumer {

  private static final long GRACE_NANOS = 3_000_000_000L;

  private final ChannelEndpoint endpoint;
  private final List<ChannelWorker> workers = new ArrayList<>();

  ChannelConsumer(ChannelEndpoint endpoint, Processor processor) {
    super(endpoint, processor);
    this.endpoint = endpoint;
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    for (int i = 0; i < endpoint.concurrency(); i++) {
      workers.add(new ChannelWorker(endpoint, this, i));
    }
    workers.forEach(ChannelWorker::start);
  }

  /** Lets a message under way finish; one that takes too long goes back to its channel. */
  @Override
  protected void doStop() throws Exception {
    workers.forEach(ChannelWorker::finish);
    long until = System.nanoTime() + GRACE_NANOS;
    for (ChannelWorker worker : workers) {
      worker.join(until);
    }
    workers.clear();
    super.doStop();
  }
}
