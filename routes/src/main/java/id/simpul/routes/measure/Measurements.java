package id.simpul.routes.measure;

import java.time.Duration;

/**
 * Told of every step that an operator wants counted. Thread-safe, and quick: it is on the hot path.
 */
public interface Measurements {

  /** Counts nothing. */
  Measurements NONE =
      new Measurements() {
        @Override
        public void accepted(String flow, String sender, Duration took) {}

        @Override
        public void refused(String reason) {}

        @Override
        public void delivered(String flow, String receiver, Duration endToEnd) {}

        @Override
        public void dead(String receiver) {}

        @Override
        public void noEntry(String participant, String table) {}

        @Override
        public void outcome(String connector, String outcome, Duration took) {}
      };

  /** A message is on disk. */
  void accepted(String flow, String sender, Duration took);

  /**
   * @param reason a problem's code, one of a fixed set; never text from outside
   */
  void refused(String reason);

  /**
   * @param endToEnd from receipt to the receiver's answer
   */
  void delivered(String flow, String receiver, Duration endToEnd);

  void dead(String receiver);

  /**
   * A message waits because a code table lacks an entry.
   *
   * @param participant whose table it is
   */
  void noEntry(String participant, String table);

  /** One call of a connector. */
  void outcome(String connector, String outcome, Duration took);
}
