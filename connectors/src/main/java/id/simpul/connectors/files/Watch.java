package id.simpul.connectors.files;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * For how long files have looked the same, by the time that passes here: clocks of other machines
 * need not agree with ours. For one thread.
 */
final class Watch {

  private final Map<String, Seen> files = new HashMap<>();
  private final LongSupplier nanos;

  private record Seen(Object look, long since) {}

  Watch(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /**
   * Looks at a file.
   *
   * @return milliseconds; 0 at the first look and after each change
   */
  long unchangedFor(String file, Object look) {
    Seen before = files.get(file);
    if (before == null || !before.look.equals(look)) {
      before = new Seen(look, nanos.getAsLong());
      files.put(file, before);
    }
    return TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong() - before.since);
  }

  /** Forgets the files that are gone. */
  void keepOnly(Collection<String> names) {
    files.keySet().retainAll(names);
  }
}
