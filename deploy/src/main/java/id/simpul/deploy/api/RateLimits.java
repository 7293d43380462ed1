package id.simpul.deploy.api;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A token bucket per caller that holds two seconds' worth of requests. Thread-safe. */
final class RateLimits {

  private static final double SECONDS_HELD = 2;

  private final int perSecond;
  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

  RateLimits(int perSecond) {
    this.perSecond = perSecond;
  }

  boolean tryTake(String caller) {
    return buckets
        .computeIfAbsent(caller, c -> new Bucket(perSecond * SECONDS_HELD, perSecond))
        .tryTake();
  }
}
