package id.simpul.routes.journal;

import java.time.Duration;

/**
 * How long the message log keeps what it knows of messages that have come to an end.
 *
 * @param bodies originals, byte for byte; a message without its original cannot be replayed
 * @param entries everything else: the way, deliveries and references; at least as long as bodies
 */
public record Retention(Duration bodies, Duration entries) {

  private static final Duration LEAST = Duration.ofDays(1);

  public static final Retention DEFAULT = new Retention(Duration.ofDays(90), Duration.ofDays(400));

  public Retention {
    if (bodies.compareTo(LEAST) < 0) {
      throw new IllegalArgumentException("bodies are kept for at least a day, not " + bodies);
    }
    if (entries.compareTo(bodies) < 0) {
      throw new IllegalArgumentException(
          "entries are kept at least as long as bodies: " + entries + " is less than " + bodies);
    }
  }
}
