package id.simpul.routes.configuration;

import com.fasterxml.jackson.core.JsonPointer;
import id.simpul.mappings.canonical.CanonicalSchema;
import java.time.Duration;
import java.util.Optional;

/**
 * What moves: one kind of message with its canonical schema.
 *
 * @param id lower-case letters, digits and hyphens
 * @param kind a message is queued; a lookup is answered while the asker waits
 * @param schema of the message, or of a lookup's request
 * @param answerSchema of a lookup's answer; empty for messages
 * @param key canonical field whose messages stay in order and by which they are found
 * @param messageId canonical field that identifies a message to its sender
 * @param expires canonical field with the instant after which the message is of no use
 * @param deliverWithin how long the hub keeps trying
 * @param maxBytes the largest body that intake takes
 * @param timeout how long a lookup may take
 */
public record Flow(
    String id,
    String title,
    Kind kind,
    CanonicalSchema schema,
    Optional<CanonicalSchema> answerSchema,
    Optional<JsonPointer> key,
    Optional<JsonPointer> messageId,
    Optional<JsonPointer> expires,
    Duration deliverWithin,
    int maxBytes,
    Duration timeout) {

  /** How a flow's messages travel. */
  public enum Kind {
    MESSAGE,
    LOOKUP
  }
}
