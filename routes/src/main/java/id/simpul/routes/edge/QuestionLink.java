package id.simpul.routes.edge;

import id.simpul.routes.channel.EdgeChannels;
import id.simpul.routes.channel.Envelope;
import id.simpul.routes.channel.Step;
import id.simpul.routes.channel.Transaction;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Request-Reply over the link, by Correlation Identifier. Nothing of it is written to a disk; a
 * question whose asker has gone is taken back if it has not left. Also the step that takes the
 * answers. Thread-safe.
 */
final class QuestionLink implements Processor {

  private static final Logger LOG = LoggerFactory.getLogger(QuestionLink.class);

  /** What a slow link may take beside the lookup itself. */
  private static final Duration ON_THE_WAY = Duration.ofSeconds(5);

  private static final byte[] NOTHING = new byte[0];

  private final EdgeChannels channels;
  private final OwnHub hub;
  private final Map<String, CompletableFuture<Reply>> waiting = new ConcurrentHashMap<>();

  QuestionLink(EdgeChannels channels, OwnHub hub) {
    this.channels = channels;
    this.hub = hub;
  }

  /**
   * @return empty when no answer came in time
   */
  Optional<Reply> ask(EdgeLookups.Asked asked) {
    String id = UUID.randomUUID().toString();
    CompletableFuture<Reply> reply = new CompletableFuture<>();
    waiting.put(id, reply);
    try {
      put(id, asked);
      Duration patience = asked.flow().timeout().plus(ON_THE_WAY);
      return Optional.of(reply.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      hub.broker().withdraw(channels.questions(), id);
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException | ActiveMQException e) {
      LOG.warn("a lookup could not be asked over the link: {}", e.toString());
      return Optional.empty();
    } finally {
      waiting.remove(id);
    }
  }

  private void put(String id, EdgeLookups.Asked asked) throws ActiveMQException {
    Instant now = hub.clock().instant();
    try (Transaction tx = new Transaction(hub.sessions().transacted())) {
      tx.putPassing(
          channels.questions(),
          new Envelope(
              id,
              asked.flow().id(),
              asked.asker(),
              id,
              "",
              now,
              now,
              asked.contentType(),
              "",
              "",
              0,
              NOTHING,
              asked.body()));
      tx.commit();
    }
  }

  @Override
  public void process(Exchange exchange) {
    Envelope answer = Step.of(exchange).envelope();
    CompletableFuture<Reply> asker = waiting.get(answer.trackingId());
    if (asker == null) {
      // It has gone.
      return;
    }
    try {
      asker.complete(Reply.decode(answer.original()));
    } catch (IOException | RuntimeException e) {
      asker.completeExceptionally(e);
    }
  }
}
