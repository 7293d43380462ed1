package id.simpul.routes.channel;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How the embedded broker stores messages.
 *
 * @param directory journal, paging and large messages; one broker at a time
 * @param syncWait how long the journal gathers writes before one disk sync, 0 to 10 ms; shorter
 *     answers faster, longer shares a sync among more messages
 * @param memory bytes of messages kept in memory over all queues; more are paged to disk
 */
public record BrokerSettings(Path directory, Duration syncWait, long memory) {

  private static final Duration SYNC_WAIT = Duration.ofMillis(1);
  private static final long MEMORY = 48L << 20;

  public static BrokerSettings in(Path directory) {
    return new BrokerSettings(directory, SYNC_WAIT, MEMORY);
  }
}
