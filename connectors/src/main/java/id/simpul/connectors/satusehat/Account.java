package id.simpul.connectors.satusehat;

import java.time.Clock;
import java.time.Duration;

/**
 * What lasts from visit to visit of one client of SATUSEHAT. Thread-safe.
 *
 * @param organization the id that belongs to the client id
 * @param retryAfter how long a visit waits for a person's IHS number before it is tried again
 */
record Account(
    String organization, Duration retryAfter, IhsNumbers numbers, Begun begun, Clock clock) {}
