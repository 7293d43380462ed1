package id.simpul.routes.journal;

import id.simpul.routes.intake.TrackingId;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Removes from the message log what its {@link Retention} no longer allows, soon after the start
 * and then daily. Messages that somebody may still act on are kept however old they are. Several
 * hubs may clean one database.
 */
public final class LogCleaner implements AutoCloseable {

  /** The tables are there by then, and the start is over. */
  static final Duration FIRST = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(LogCleaner.class);

  /** Lengths and digests stay. */
  private static final String EVIDENCE =
      "UPDATE evidence SET sent = NULL, answered = NULL WHERE tracking_id = ANY(?)";

  private static final Duration AGAIN = Duration.ofDays(1);
  private static final Duration RETRY = Duration.ofMinutes(10);

  private final DataSource dataSource;
  private final Retention retention;
  private final Clock clock;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(LogCleaner::thread);

  /** What one run removed, and how many messages past their time it had to keep. */
  record Removed(long bodies, long messages, long plans, long kept) {

    boolean nothing() {
      return bodies + messages + plans == 0;
    }
  }

  public LogCleaner(DataSource dataSource, Retention retention, Clock clock) {
    this.dataSource = dataSource;
    this.retention = retention;
    this.clock = clock;
  }

  public void start() {
    start(FIRST);
  }

  void start(Duration first) {
    timer.schedule(this::run, first.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "message-log-retention");
    thread.setDaemon(true);
    return thread;
  }

  private void run() {
    Duration next = AGAIN;
    try {
      report(clean());
    } catch (Exception | Error e) {
      // Whatever it was, there is a next time.
      LOG.warn("the message log could not be cleaned, trying again later: {}", e.toString());
      next = RETRY;
    }
    if (!timer.isShutdown()) {
      start(next);
    }
  }

  private void report(Removed removed) {
    if (!removed.nothing()) {
      LOG.info(
          "retention removed {} originals older than {} days, {} messages and {} replay plans older"
              + " than {} days; {} older messages are kept: under way, dead or invalid",
          removed.bodies(),
          retention.bodies().toDays(),
          removed.messages(),
          removed.plans(),
          retention.entries().toDays(),
          removed.kept());
    }
  }

  /** Removes all that is due, in short transactions. */
  Removed clean() throws SQLException {
    Instant now = clock.instant();
    Instant entries = now.minus(retention.entries());
    Sweep messages = new Sweep(dataSource, "message", "attention", "delivery", "evidence", "body");
    messages.before(TrackingId.lowest(entries));
    Sweep bodies = new Sweep(dataSource, "body");
    bodies.emptying(EVIDENCE);
    bodies.before(TrackingId.lowest(now.minus(retention.bodies())));
    return new Removed(bodies.removed(), messages.removed(), plans(entries), bodies.kept());
  }

  private long plans(Instant before) {
    return new JdbcTemplate(dataSource)
        .update("DELETE FROM replay_plan WHERE created_at < ?", before.atOffset(ZoneOffset.UTC));
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
