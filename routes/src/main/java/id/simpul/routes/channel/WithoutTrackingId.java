package id.simpul.routes.channel;

import java.util.ArrayList;
import java.util.List;
import org.apache.activemq.artemis.core.server.Queue;

/** The messages of a queue that no tracking id finds. Thread-safe. */
public final class WithoutTrackingId {

  private final EmbeddedBroker broker;

  /** One of them, by the broker's number. */
  public record Numbered(long number, Waiting message) {}

  public WithoutTrackingId(EmbeddedBroker broker) {
    this.broker = broker;
  }

  /** Oldest first; none of a queue that does not exist. */
  public List<Numbered> on(String queue, int limit) {
    Queue found = broker.server().locateQueue(queue);
    return found == null ? List.of() : on(found, limit);
  }

  private static List<Numbered> on(Queue queue, int limit) {
    List<Numbered> all = new ArrayList<>();
    try (var messages = queue.browserIterator()) {
      while (all.size() < limit && messages.hasNext()) {
        var message = messages.next().getMessage();
        Waiting waiting = Waiting.of(message);
        if (waiting.trackingId().isEmpty()) {
          all.add(new Numbered(message.getMessageID(), waiting));
        }
      }
    }
    return all;
  }

  /**
   * Removes one for good; a message with a tracking id is never removed.
   *
   * @return whether it was there
   */
  public boolean remove(String queue, long number) {
    if (on(queue, Integer.MAX_VALUE).stream().noneMatch(m -> m.number() == number)) {
      return false;
    }
    try {
      return broker.server().locateQueue(queue).deleteReference(number);
    } catch (Exception e) {
      throw new IllegalStateException("the broker cannot remove the message now", e);
    }
  }
}
