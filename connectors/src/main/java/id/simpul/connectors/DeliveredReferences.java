package id.simpul.connectors;

import java.time.Instant;
import java.util.List;

/**
 * What was delivered to a system under which of its own ids: for source Kamelets that fetch what
 * happened to it since (Correlation Identifier). Bound in the Camel registry as {@code
 * deliveredReferences}.
 */
public interface DeliveredReferences {

  /**
   * @param reference the system's own id
   * @param key the message's key in its flow
   */
  record Reference(String reference, String key, Instant deliveredAt) {}

  /** References of one receiver and flow delivered since then, oldest first, at most 10,000. */
  List<Reference> since(String receiver, String flow, Instant since);
}
