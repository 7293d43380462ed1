package id.simpul.routes.channel;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the broker again when it has stopped by itself. Artemis stops when its journal cannot be
 * written, for instance on a full disk: what it had confirmed is on disk, and comes back.
 */
public final class BrokerRevival implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(BrokerRevival.class);
  private static final long LOOK_EVERY_SECONDS = 1;

  private final EmbeddedBroker broker;
  private final BooleanSupplier diskWritable;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "broker-revival");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param diskWritable whether there is room again
   */
  public BrokerRevival(EmbeddedBroker broker, BooleanSupplier diskWritable) {
    this.broker = broker;
    this.diskWritable = diskWritable;
  }

  public void start() {
    timer.scheduleWithFixedDelay(
        this::look, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
  }

  private void look() {
    try {
      if (broker.hasStopped() && diskWritable.getAsBoolean()) {
        LOG.warn("the broker has stopped by itself and is started again");
        broker.start();
        LOG.warn("the broker runs again");
      }
    } catch (Exception e) {
      LOG.warn("the broker cannot be started, next try in a second: {}", e.toString());
    }
  }

  /** The broker stays as it is. */
  @Override
  public void close() {
    timer.shutdownNow();
  }
}
