package id.simpul.routes.deliver;

import java.time.Duration;

/** When a held key is tried again. */
@FunctionalInterface
interface RetrySchedule {

  /**
   * @param attempts unclear outcomes so far of the first message of the key
   */
  void retry(Receiver receiver, String key, Duration delay, int attempts);
}
