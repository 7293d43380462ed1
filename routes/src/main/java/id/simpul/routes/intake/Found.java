package id.simpul.routes.intake;

import java.time.Instant;

/**
 * What is remembered of an accepted message.
 *
 * @param body hash of its body
 */
record Found(ReceiptKey body, Instant acceptedAt, String trackingId) {}
