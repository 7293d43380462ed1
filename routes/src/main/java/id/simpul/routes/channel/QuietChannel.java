package id.simpul.routes.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQObjectClosedException;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.core.client.impl.ClientConsumerInternal;

/**
 * One channel among the {@link QuietChannels}, whose thread calls everything but {@link #leave},
 * {@link #pass} and {@link #ended}.
 */
final class QuietChannel {

  /** As many at once mean that it is not quiet. */
  private static final int BUSY = 8;

  private final ChannelConsumer consumer;
  private final ChannelEndpoint endpoint;
  private final CompletableFuture<Void> left = new CompletableFuture<>();
  private Optional<ClientConsumerInternal> messages = Optional.empty();
  private Consumer<QuietBatch> whenEnded;
  private volatile boolean leaving;
  private boolean busy;

  QuietChannel(ChannelConsumer consumer) {
    this.consumer = consumer;
    this.endpoint = consumer.channel();
  }

  /**
   * @param ended is told, on the thread of its route, when a batch has ended
   */
  void open(Transaction tx, Consumer<QuietBatch> ended) throws ActiveMQException {
    whenEnded = ended;
    messages = Optional.of((ClientConsumerInternal) tx.session().createConsumer(endpoint.queue()));
  }

  void close() throws ActiveMQException {
    if (messages.isPresent()) {
      messages.get().close();
    }
    closed();
  }

  /** Its session is gone. */
  void closed() {
    messages = Optional.empty();
  }

  /**
   * What waits, in order; empty while nothing does or the last batch is under way.
   *
   * @throws ActiveMQException also when the broker has ended the session, which says nothing itself
   */
  Optional<QuietBatch> next(Transaction tx) throws ActiveMQException {
    if (messages.get().isClosed()) {
      throw new ActiveMQObjectClosedException("the broker ended the session");
    }
    if (busy || leaving || messages.get().getBufferSize() == 0) {
      return Optional.empty();
    }
    List<ClientMessage> waiting = new ArrayList<>();
    while (waiting.size() < endpoint.batch() && messages.get().getBufferSize() > 0) {
      ClientMessage message = messages.get().receive(1);
      if (message != null) {
        waiting.add(message);
      }
    }
    busy = !waiting.isEmpty();
    return busy ? Optional.of(new QuietBatch(this, tx, waiting)) : Optional.empty();
  }

  /** Passes one message through the route; empty when it stays on the channel. */
  Optional<Transaction> pass(ClientMessage message) throws Exception {
    Envelope envelope = EnvelopeCodec.decode(message);
    if (!endpoint.gate().tryPass(envelope)) {
      return Optional.empty();
    }
    Transaction part = Transaction.part();
    Step step = new Step(envelope, part, consumer.isDoubtful(message), false, 0);
    if (consumer.pass(step) instanceof Step.Verdict.Taken) {
      return Optional.of(part);
    }
    part.undone();
    return Optional.empty();
  }

  void ended(QuietBatch batch) {
    whenEnded.accept(batch);
  }

  /**
   * A batch has been settled.
   *
   * @param worked on that many
   * @param smooth whether all of them have left the channel, and soon
   */
  void settled(int worked, boolean smooth) {
    busy = false;
    int waiting = messages.map(ClientConsumerInternal::getBufferSize).orElse(0);
    if (!smooth || worked + waiting >= BUSY) {
      leaving = true;
    }
  }

  boolean isBusy() {
    return busy;
  }

  boolean isLeaving() {
    return leaving;
  }

  /** Completes when it has no message of the channel any more. Thread-safe. */
  CompletableFuture<Void> leave() {
    leaving = true;
    return left;
  }

  void left() {
    left.complete(null);
    consumer.alone(this);
  }
}
