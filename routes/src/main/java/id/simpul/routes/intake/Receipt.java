package id.simpul.routes.intake;

import java.time.Instant;

/**
 * Proof that the hub has a message on disk. A repeat gets the first receipt again.
 *
 * @param trackingId 26 characters (ULID), sortable by time
 * @param messageId the sender's id; the tracking id when it gave none
 * @param repeat whether the message had been accepted before
 */
public record Receipt(
    String trackingId,
    String sender,
    String flow,
    String messageId,
    Instant acceptedAt,
    boolean repeat) {}
