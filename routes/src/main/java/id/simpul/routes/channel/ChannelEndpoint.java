package id.simpul.routes.channel;

import java.util.Optional;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/** One channel as the start of a route; steps put messages on channels through {@link Step}. */
final class ChannelEndpoint extends DefaultEndpoint {

  private final Sessions sessions;
  private final String queue;
  private final int concurrency;
  private final int batch;
  private final Gate gate;
  private final Optional<QuietChannels> quiet;

  ChannelEndpoint(
      String uri,
      ChannelComponent component,
      Sessions sessions,
      String queue,
      int concurrency,
      int batch,
      Gate gate,
      Optional<QuietChannels> quiet) {
    super(uri, component);
    this.sessions = sessions;
    this.queue = queue;
    this.concurrency = concurrency;
    this.batch = batch;
    this.gate = gate;
    this.quiet = quiet;
  }

  @Override
  public Consumer createConsumer(Processor processor) {
    return new ChannelConsumer(this, processor);
  }

  @Override
  public Producer createProducer() {
    throw new IllegalArgumentException(
        "channel:" + queue + " is put to inside a transaction, see Transaction.put");
  }

  Sessions sessions() {
    return sessions;
  }

  String queue() {
    return queue;
  }

  int concurrency() {
    return concurrency;
  }

  int batch() {
    return batch;
  }

  /** Who works on the channel as long as little comes; empty when a worker of its own does. */
  Optional<QuietChannels> quiet() {
    return quiet;
  }

  Gate gate() {
    return gate;
  }
}
