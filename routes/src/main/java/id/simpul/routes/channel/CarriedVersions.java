package id.simpul.routes.channel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.server.Queue;

/** Which configurations the messages on a queue go by. Thread-safe. */
public final class CarriedVersions {

  private final EmbeddedBroker broker;

  public CarriedVersions(EmbeddedBroker broker) {
    this.broker = broker;
  }

  /** Those of these versions that a message on the queue carries. */
  public Set<String> on(String queue, Set<String> among) {
    Set<String> found = new HashSet<>();
    look(
        queue,
        message -> {
          String version = text(message, EnvelopeCodec.CONFIGURATION);
          if (among.contains(version)) {
            found.add(version);
          }
          // Usually the first message says it all: the oldest come first.
          return found.size() < among.size();
        });
    return found;
  }

  /** Tracking ids of the messages on a queue that carry one of these versions. */
  public List<String> trackingIds(String queue, Set<String> versions) {
    List<String> ids = new ArrayList<>();
    look(
        queue,
        message -> {
          if (versions.contains(text(message, EnvelopeCodec.CONFIGURATION))) {
            ids.add(text(message, EnvelopeCodec.TRACKING_ID));
          }
          return true;
        });
    return ids;
  }

  private void look(String queue, Predicate<Message> goOn) {
    Queue found = broker.server().locateQueue(queue);
    if (found == null) {
      return;
    }
    // What a worker has fetched comes before what waits.
    for (var references : found.getDeliveringMessages().values()) {
      for (var reference : references) {
        if (!goOn.test(reference.getMessage())) {
          return;
        }
      }
    }
    try (var messages = found.browserIterator()) {
      while (messages.hasNext()) {
        if (!goOn.test(messages.next().getMessage())) {
          return;
        }
      }
    }
  }

  private static String text(Message message, SimpleString name) {
    String value = message.getStringProperty(name);
    return value == null ? "" : value;
  }
}
