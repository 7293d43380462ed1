package id.simpul.routes.intake;

import java.util.Optional;

/**
 * A message that a known sender hands over.
 *
 * @param sender participant id, already authenticated
 * @param idempotencyKey the sender's own id for it, when it gave one beside the body
 * @param contentType as sent; parameters such as charset are allowed
 * @param body not copied: the caller does not write to it afterwards
 */
public record Submission(
    String sender, String flow, Optional<String> idempotencyKey, String contentType, byte[] body) {}
