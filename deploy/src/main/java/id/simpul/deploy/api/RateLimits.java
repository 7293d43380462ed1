package id.simpul.deploy.api;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A token bucket per caller that holds two seconds' worth of requests. Thread-safe. */
final class RateLimits {

  private static final double SECONDS_HELD = 2;

  private final double perNano;
  private final double capacity;
  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

  private static final class Bucket {
    private double tokens;
    private long filledAt = System.nanoTime();

    Bucket(double tokens) {
      this.tokens = tokens;
    }

    synchronized boolean tryTake(double perNano, double capacity) {
      long now = System.nanoTime();
      tokens = Math.min(capacity, tokens + (now - filledAt) * perNano);
      filledAt = now;
      if (tokens < 1) {
        return false;
      }
      tokens--;
      return true;
    }
  }

  RateLimits(int perSecond) {
    this.perNano = perSecond / 1e9;
    this.capacity = perSecond * SECONDS_HELD;
  }

  boolean tryTake(String caller) {
    return buckets.computeIfAbsent(caller, c -> new Bucket(capacity)).tryTake(perNano, capacity);
  }
}
