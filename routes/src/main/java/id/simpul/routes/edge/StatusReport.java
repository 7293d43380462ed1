package id.simpul.routes.edge;

import id.simpul.routes.channel.Carried;
import id.simpul.routes.channel.EdgeChannels;
import id.simpul.routes.channel.Transaction;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the centre every half minute how this edge stands, while the link is up, and has the link
 * made anew when messages stand still on it.
 */
final class StatusReport implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(StatusReport.class);
  private static final long EVERY_SECONDS = 30;
  private static final long FIRST_SECONDS = 1;

  private final EdgeSettings settings;
  private final EdgeChannels channels;
  private final OwnHub hub;
  private final TakeFiles files;
  private final Relay link;
  private final Standstill standstill = new Standstill(System.nanoTime());
  private boolean toldSinceUp;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "edge-status");
            thread.setDaemon(true);
            return thread;
          });

  StatusReport(EdgeSettings settings, OwnHub hub, TakeFiles files, Relay link) {
    this.settings = settings;
    this.channels = new EdgeChannels(settings.name());
    this.hub = hub;
    this.files = files;
    this.link = link;
  }

  void start() {
    timer.scheduleWithFixedDelay(this::look, FIRST_SECONDS, FIRST_SECONDS, TimeUnit.SECONDS);
    timer.scheduleWithFixedDelay(
        () -> toldSinceUp = false, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  /** At once when the link comes up; one that still waits is not followed by another. */
  private void look() {
    try {
      boolean up = link.state().up();
      renewWhatStandsStill(up);
      if (up && !toldSinceUp && hub.broker().depth(channels.status()) == 0) {
        tell();
      }
      toldSinceUp = up && (toldSinceUp || hub.broker().depth(channels.status()) > 0);
    } catch (Exception e) {
      LOG.debug("the status was not sent", e);
    }
  }

  private void renewWhatStandsStill(boolean up) {
    long waiting = up ? hub.broker().depth(channels.messages()) : 0;
    if (standstill.isNow(waiting, link.sent(), System.nanoTime())) {
      link.renew("messages stood still on it");
    }
  }

  private void tell() throws ActiveMQException {
    String id = UUID.randomUUID().toString();
    try (Transaction tx = new Transaction(hub.sessions().transacted())) {
      tx.putOnce(channels.status(), Carried.by(id, StatusCodec.encode(status())), id);
      tx.commit();
    }
    toldSinceUp = true;
  }

  EdgeStatus status() {
    return new EdgeStatus(
        hub.clock().instant(),
        hub.broker().depth(channels.messages()),
        (long) hub.broker().oldestSeconds(channels.messages()),
        settings.home().toFile().getUsableSpace(),
        settings.version(),
        hub.configuration().get().shortVersion(),
        files.has(),
        files.faults());
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
