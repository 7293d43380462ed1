package id.simpul.routes.channel;

import java.time.Instant;

/**
 * A message on one of the hub's channels.
 *
 * @param configuration short version of the configuration it was accepted with, by which it goes
 *     all its way; empty for the one in force
 * @param receiver participant id; empty until Translate has named it. On an intake channel it
 *     restricts a replay to that receiver
 * @param cause why it stands on a held, dead or invalid channel; empty elsewhere
 * @param attempts calls whose outcome was not clear
 * @param canonical the canonical form; empty on intake, dead and invalid channels. Not copied
 * @param original what the sender handed over, byte for byte. Not copied
 */
public record Envelope(
    String trackingId,
    String flow,
    String sender,
    String messageId,
    String key,
    Instant acceptedAt,
    Instant deadline,
    String configuration,
    String contentType,
    String receiver,
    String cause,
    int attempts,
    byte[] canonical,
    byte[] original) {

  private static final byte[] NOTHING = new byte[0];

  /** Goes by the configuration in force. */
  public Envelope(
      String trackingId,
      String flow,
      String sender,
      String messageId,
      String key,
      Instant acceptedAt,
      Instant deadline,
      String contentType,
      String receiver,
      String cause,
      int attempts,
      byte[] canonical,
      byte[] original) {
    this(
        trackingId,
        flow,
        sender,
        messageId,
        key,
        acceptedAt,
        deadline,
        "",
        contentType,
        receiver,
        cause,
        attempts,
        canonical,
        original);
  }

  /** The same message in canonical form for one receiver, ordered by its canonical key. */
  public Envelope forReceiver(String to, String canonicalKey, byte[] canonicalForm) {
    return copy(canonicalKey, deadline, contentType, to, "", 0, canonicalForm, original);
  }

  /** The same message going by another configuration. */
  public Envelope under(String version) {
    if (version.equals(configuration)) {
      return this;
    }
    return new Envelope(
        trackingId,
        flow,
        sender,
        messageId,
        key,
        acceptedAt,
        deadline,
        version,
        contentType,
        receiver,
        cause,
        attempts,
        canonical,
        original);
  }

  /** The same message waiting for another try. */
  public Envelope held(String why, int tries) {
    return copy(key, deadline, contentType, receiver, why, tries, canonical, original);
  }

  /** The message's identity alone. */
  public Envelope mark() {
    return copy("", deadline, contentType, receiver, "", attempts, NOTHING, NOTHING);
  }

  /** The original set aside with the reason; what was mapped elsewhere stays as it came. */
  public Envelope setAside(String why) {
    byte[] kept = isMapped() ? canonical : NOTHING;
    return copy(key, deadline, contentType, receiver, why, attempts, kept, original);
  }

  /** In the receiver's own form, for the hub where it lives; the original stays here. */
  public Envelope handedOver(byte[] body, String type) {
    return copy(key, deadline, type, receiver, "", 0, body, NOTHING);
  }

  /**
   * Whether another hub keeps the original and has brought the message into its receiver's form
   * already: it is delivered as it is.
   */
  public boolean isMapped() {
    return original.length == 0 && canonical.length > 0;
  }

  /** The same message with its time counted anew, where clocks cannot be compared. */
  public Envelope by(Instant newDeadline) {
    return copy(key, newDeadline, contentType, receiver, cause, attempts, canonical, original);
  }

  /** The original on its way again, to one receiver or (empty) to all. */
  public Envelope again(String onlyTo, Instant newDeadline) {
    return copy(key, newDeadline, contentType, onlyTo, "", 0, NOTHING, original);
  }

  /** In the receiver's own form, for its inbox. */
  public Envelope mapped(byte[] body, String type) {
    return copy(key, deadline, type, receiver, cause, attempts, body, original);
  }

  /** Who sent what and when never changes on the way. */
  private Envelope copy(
      String newKey,
      Instant newDeadline,
      String newType,
      String newReceiver,
      String newCause,
      int newAttempts,
      byte[] newCanonical,
      byte[] newOriginal) {
    return new Envelope(
        trackingId,
        flow,
        sender,
        messageId,
        newKey,
        acceptedAt,
        newDeadline,
        configuration,
        newType,
        newReceiver,
        newCause,
        newAttempts,
        newCanonical,
        newOriginal);
  }

  public boolean expired(Instant now) {
    return now.isAfter(deadline);
  }

  /** Key under which order is kept; a message without a key is in order with itself only. */
  public String orderKey() {
    return key.isEmpty() ? trackingId : key;
  }
}
