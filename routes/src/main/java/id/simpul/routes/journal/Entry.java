package id.simpul.routes.journal;

import java.util.Optional;

/**
 * One line of the journal.
 *
 * @param accepted what was accepted; present with {@link Event.Kind#ACCEPTED} alone
 * @param key business key, where the step knows it; empty text elsewhere
 * @param evidence what was sent and answered; present where an attempt to deliver was settled
 */
public record Entry(
    Event event, String key, Optional<Accepted> accepted, Optional<Evidence> evidence) {

  /** What a receipt was given for. */
  public record Accepted(
      String sender, String flow, String messageId, String contentType, byte[] body) {}

  /** The same without the bytes that whoever handed the message over has already. */
  public Entry brief() {
    return new Entry(event, key, accepted, evidence.map(Evidence::withoutSent));
  }

  public static Entry of(Event event) {
    return of(event, "");
  }

  public static Entry of(Event event, String key) {
    return new Entry(event, key, Optional.empty(), Optional.empty());
  }

  public static Entry of(Event event, String key, Accepted accepted) {
    return new Entry(event, key, Optional.of(accepted), Optional.empty());
  }

  public static Entry of(Event event, Evidence evidence) {
    return new Entry(event, "", Optional.empty(), Optional.of(evidence));
  }
}
