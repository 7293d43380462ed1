package id.simpul.routes.hold;

import java.util.HashMap;
import java.util.Map;

/**
 * Which keys of one channel wait, and how many of their messages are on the held channel. A message
 * whose key waits goes behind the others of its key; that keeps the order. Thread-safe.
 */
public final class HeldKeys {

  private final Map<String, Integer> messages = new HashMap<>();

  /**
   * Joins the queue behind a waiting key.
   *
   * @return false when the key does not wait
   */
  synchronized boolean follow(String key) {
    return messages.computeIfPresent(key, (k, count) -> count + 1) != null;
  }

  /**
   * Starts to wait.
   *
   * @return true when the key did not wait before
   */
  synchronized boolean hold(String key) {
    return messages.merge(key, 1, Integer::sum) == 1;
  }

  /** A message did not get onto, or left, the held channel. */
  synchronized void left(String key) {
    // A message that somebody else put there was never counted.
    messages.computeIfPresent(key, (k, count) -> Math.max(0, count - 1));
  }

  /**
   * Lets the key go on when none of its messages is left.
   *
   * @return false when another one has joined meanwhile
   */
  synchronized boolean release(String key) {
    return messages.remove(key, 0) || !messages.containsKey(key);
  }

  synchronized boolean isEmpty() {
    return messages.isEmpty();
  }

  synchronized boolean waits(String key) {
    return messages.containsKey(key);
  }
}
