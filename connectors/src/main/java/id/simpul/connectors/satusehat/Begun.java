package id.simpul.connectors.satusehat;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Deliveries that have made an Encounter and not ended well, the {@value #MOST} last ones: the next
 * try asks before it sends. After a restart the hub itself says that a call may have been made.
 * Thread-safe.
 */
final class Begun {

  static final int MOST = 10_000;

  private final Set<String> deliveries = new LinkedHashSet<>();

  synchronized void add(String delivery) {
    deliveries.add(delivery);
    if (deliveries.size() > MOST) {
      deliveries.remove(deliveries.iterator().next());
    }
  }

  synchronized void remove(String delivery) {
    deliveries.remove(delivery);
  }

  synchronized boolean has(String delivery) {
    return deliveries.contains(delivery);
  }
}
