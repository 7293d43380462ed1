package id.simpul.deploy.evidence;

import id.simpul.routes.journal.Event;
import java.time.Instant;

/**
 * One settled attempt to deliver, as people may see it.
 *
 * @param kind what came of it
 * @param sent in the receiver's form, as its connector got it
 * @param answered of length 0 where the connector gave no answer's bytes
 */
public record Shown(String receiver, Instant at, Event.Kind kind, Part sent, Part answered) {

  /**
   * @param bytes length of the whole
   * @param sha256 of the whole, in hexadecimal digits; empty text when there was nothing
   * @param cut whether the text is the beginning only
   * @param text masked; empty where it is not shown
   * @param note why there is no text; else empty
   */
  public record Part(int bytes, String sha256, boolean cut, String text, String note) {}
}
