package id.simpul.routes.journal;

import java.util.Optional;

/**
 * One line of the journal.
 *
 * @param accepted what was accepted; present with {@link Event.Kind#ACCEPTED} and, without its
 *     body, in reports to another hub
 * @param key business key, where the step knows it; empty text elsewhere
 * @param evidence what was sent and answered; present where an attempt to deliver was settled
 */
public record Entry(
    Event event, String key, Optional<Accepted> accepted, Optional<Evidence> evidence) {

  /** What a receipt was given for. */
  public record Accepted(
      String sender, String flow, String messageId, String contentType, byte[] body) {}

  /** For whoever handed the message over: which one it is, without the bytes they have already. */
  public Entry report(Accepted message) {
    return new Entry(event, key, Optional.of(message), evidence.map(Evidence::withoutSent));
  }

  /** The same without what was accepted. */
  public Entry withoutAccepted() {
    return new Entry(event, key, Optional.empty(), evidence);
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
