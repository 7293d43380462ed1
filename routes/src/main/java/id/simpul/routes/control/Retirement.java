package id.simpul.routes.control;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets earlier configurations go when no message goes by them any more. */
final class Retirement implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Retirement.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

  /** Longer than a message may be on its way to the disk, where it is seen. */
  private static final Duration GRACE = Duration.ofMinutes(1);

  private final LiveConfiguration configuration;
  private final Map<String, Long> seen = new HashMap<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Retirement::named);

  Retirement(LiveConfiguration configuration) {
    this.configuration = configuration;
  }

  private static Thread named(Runnable work) {
    Thread thread = new Thread(work, "retirement");
    thread.setDaemon(true);
    return thread;
  }

  void start() {
    long millis = BETWEEN_LOOKS.toMillis();
    timer.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      Set<String> due = due(System.nanoTime());
      if (!due.isEmpty()) {
        configuration.forgetDone(due);
      }
    } catch (Exception | Error e) {
      // An Error too: the timer would not come again.
      LOG.warn("earlier configurations are kept for now: {}", e.toString());
    }
  }

  private Set<String> due(long now) {
    Set<String> earlier = new HashSet<>(configuration.earlier());
    seen.keySet().retainAll(earlier);
    earlier.forEach(version -> seen.putIfAbsent(version, now));
    return seen.entrySet().stream()
        .filter(entry -> now - entry.getValue() > GRACE.toNanos())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
