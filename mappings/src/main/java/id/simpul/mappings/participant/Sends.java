package id.simpul.mappings.participant;

import id.simpul.mappings.translate.ToCanonical;
import java.util.Optional;

/**
 * A flow that a participant sends.
 *
 * @param source the connector that fetches it; empty when the participant calls the hub
 * @param mediaType {@code application/json} or {@code application/xml}
 * @param messageId where the participant's own id stands in its body; the Idempotency-Key header
 *     wins over it
 * @param key where the value stands whose messages must stay in order
 * @param mapping from the participant's form to canonical
 * @param keepsMalformed whether a body that cannot be read is taken in all the same and set aside:
 *     for senders that do not look at a refusal
 */
public record Sends(
    String flow,
    Optional<ConnectorUse> source,
    String mediaType,
    Optional<Locator> messageId,
    Optional<Locator> key,
    ToCanonical mapping,
    boolean keepsMalformed) {

  /** The same flow, fetched by nobody. */
  public Sends withoutSource() {
    return new Sends(flow, Optional.empty(), mediaType, messageId, key, mapping, keepsMalformed);
  }

  /** A body that cannot be read is refused. */
  public Sends(
      String flow,
      Optional<ConnectorUse> source,
      String mediaType,
      Optional<Locator> messageId,
      Optional<Locator> key,
      ToCanonical mapping) {
    this(flow, source, mediaType, messageId, key, mapping, false);
  }
}
