package id.simpul.connectors.database;

import java.util.LinkedHashSet;
import java.util.Set;

/** Ids of rows that the hub has taken, the last 20,000: an overlap reads them again each round. */
final class TakenRows {

  private static final int MOST = 20_000;

  private final Set<String> ids = new LinkedHashSet<>();

  synchronized void add(String id) {
    ids.add(id);
    if (ids.size() > MOST) {
      ids.remove(ids.iterator().next());
    }
  }

  synchronized boolean has(String id) {
    return ids.contains(id);
  }
}
