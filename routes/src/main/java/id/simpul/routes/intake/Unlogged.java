package id.simpul.routes.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Receipts that the message log may not show yet, so that a status asked right after the receipt is
 * found. Keeps the newest 50,000. Thread-safe.
 */
public final class Unlogged {

  private static final int MAX = 50_000;

  private final Map<String, Accepted> receipts =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Accepted> eldest) {
              return size() > MAX;
            }
          });

  /** A receipt with what the log will show of the message. */
  public record Accepted(Receipt receipt, String key, int bytes) {}

  void add(Accepted accepted) {
    receipts.put(accepted.receipt().trackingId(), accepted);
  }

  /** The log shows it now. */
  public void logged(String trackingId) {
    receipts.remove(trackingId);
  }

  public Optional<Accepted> find(String trackingId) {
    return Optional.ofNullable(receipts.get(trackingId));
  }
}
