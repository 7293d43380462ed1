package id.simpul.connectors.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was last seen by key; the oldest goes once there are more than {@value #MOST}. */
public final class Recent<V> {

  private static final int MOST = 2000;

  private final Map<String, V> values =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
          return size() > MOST;
        }
      };

  /** Remembers it, and gives what stood there before. */
  public synchronized Optional<V> put(String key, V value) {
    return Optional.ofNullable(values.put(key, value));
  }

  public synchronized Optional<V> get(String key) {
    return Optional.ofNullable(values.get(key));
  }

  public synchronized Optional<V> remove(String key) {
    return Optional.ofNullable(values.remove(key));
  }
}
