package id.simpul.routes.edge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the centre has been heard from lately, with a line in the log for each change.
 * Thread-safe.
 */
final class LinkWatch {

  private static final Logger LOG = LoggerFactory.getLogger(LinkWatch.class);

  /** Heartbeats come at least every half minute. */
  private static final Duration SILENCE = Duration.ofMillis(LinkSettings.IDLE_MILLIS / 2 + 5_000);

  private final Clock clock;
  private LinkState state;
  private long heardNanos = System.nanoTime();

  LinkWatch(Clock clock) {
    this.clock = clock;
    this.state = new LinkState(false, now(), "not connected yet");
  }

  synchronized void up() {
    heard();
    change(true, "");
  }

  synchronized void down(Exception why) {
    String text = why.getMessage();
    down(text == null ? why.getClass().getSimpleName() : text);
  }

  synchronized void down(String why) {
    change(false, why);
  }

  synchronized void heard() {
    heardNanos = System.nanoTime();
  }

  /** A link that stalls counts as down, though its connection may live on. */
  synchronized LinkState state() {
    Duration silent = Duration.ofNanos(System.nanoTime() - heardNanos);
    return state.up() && silent.compareTo(SILENCE) > 0
        ? new LinkState(
            false,
            now().minus(silent),
            "the centre has been silent for " + silent.toSeconds() + " s")
        : state;
  }

  private void change(boolean up, String why) {
    if (state.up() == up && state.why().equals(why)) {
      return;
    }
    state = new LinkState(up, state.up() == up ? state.since() : now(), why);
    if (up) {
      LOG.info("the link to the centre is up");
    } else {
      LOG.info("the link to the centre is down: {}", why);
    }
  }

  private Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }
}
