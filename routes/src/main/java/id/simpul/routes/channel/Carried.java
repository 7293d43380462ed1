package id.simpul.routes.channel;

import java.time.Duration;
import java.time.Instant;

/** What hubs tell each other over their channels beside messages: bytes in an envelope. */
public final class Carried {

  private static final Duration KEPT = Duration.ofDays(3650);
  private static final String NOBODY = "hub";
  private static final byte[] NOTHING = new byte[0];

  private Carried() {}

  /**
   * @param id unique; what comes a second time under it is not taken
   */
  public static Envelope by(String id, byte[] bytes) {
    Instant now = Instant.now();
    return new Envelope(
        id, NOBODY, NOBODY, id, "", now, now.plus(KEPT), "", "", "", 0, NOTHING, bytes);
  }
}
