package id.simpul.routes.channel;

import java.time.Instant;
import org.apache.activemq.artemis.api.core.Message;

/**
 * A message on a queue as an operator may see it: never its body.
 *
 * @param key business key, or empty text
 * @param cause why it stands on a held, dead or invalid channel; empty elsewhere
 * @param bytes size on the queue
 * @param since when it came onto this queue
 */
public record Waiting(
    String trackingId, String flow, String key, String cause, long bytes, Instant since) {

  static Waiting of(Message m) {
    return new Waiting(
        text(m.getStringProperty(EnvelopeCodec.TRACKING_ID)),
        text(m.getStringProperty(EnvelopeCodec.FLOW)),
        text(m.getStringProperty(EnvelopeCodec.KEY)),
        text(m.getStringProperty(EnvelopeCodec.CAUSE)),
        m.getWholeMessageSize(),
        Instant.ofEpochMilli(m.getTimestamp()));
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
