package id.simpul.routes.hold;

import java.time.Duration;

/** When a held key is tried again. */
@FunctionalInterface
public interface RetrySchedule {

  /**
   * @param attempts unclear outcomes so far of the first message of the key
   */
  void retry(HeldChannel channel, String key, Duration delay, int attempts);
}
