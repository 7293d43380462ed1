package id.simpul.deploy.api;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many calls with a wrong key an address may still make: twenty at once, one more every three
 * seconds. Remembers the 10,000 addresses that failed last. Thread-safe.
 */
public final class FailedLogins {

  static final int AT_ONCE = 20;

  private static final int ADDRESSES = 10_000;

  /** How long an address that has had its share waits for one more. */
  public static final Duration ONE_MORE_AFTER = Duration.ofSeconds(3);

  private static final double PER_SECOND = 1.0 / ONE_MORE_AFTER.toSeconds();

  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > ADDRESSES;
        }
      };

  /** Counts a failure; false when the address has had its share. */
  public boolean tolerated(String address) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(address, a -> new Bucket(AT_ONCE, PER_SECOND)).tryTake();
    }
  }

  /** Whether the address has had its share, without a failure more. */
  public boolean exhausted(String address) {
    synchronized (buckets) {
      Bucket bucket = buckets.get(address);
      return bucket != null && bucket.isEmpty();
    }
  }
}
