package id.simpul.connectors.bmkg;

import id.simpul.connectors.http.Recent;
import java.util.Optional;

/**
 * What the hub took, so that each warning goes out once, whichever feeds hold it. After a restart
 * the hub itself recognises a repeat by its id.
 */
final class Taken {

  private final Recent<String> eventById = new Recent<>();
  private final Recent<Boolean> felt = new Recent<>();

  /** The item as it is to go out now; empty when there is nothing new in it. */
  Optional<BmkgItem> fresh(BmkgItem item) {
    if (eventById.get(item.id()).isEmpty()) {
      return Optional.of(item.withEvent(eventById.get(item.event()).orElse(item.event())));
    }
    boolean news = item.felt() && felt.get(item.event()).isEmpty();
    return news ? Optional.of(item.afterFirst()) : Optional.empty();
  }

  void add(BmkgItem item) {
    eventById.put(item.id(), item.event());
    if (item.felt()) {
      felt.put(item.event(), true);
    }
  }
}
