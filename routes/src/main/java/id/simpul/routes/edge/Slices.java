package id.simpul.routes.edge;

import id.simpul.mappings.files.ConfigurationArchive;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.routes.channel.Carried;
import id.simpul.routes.channel.EdgeChannels;
import id.simpul.routes.channel.Transaction;
import id.simpul.routes.control.ConfigurationControl;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives each edge its part of the configuration in force: an edge says which files it has, and gets
 * the right ones if these are others. Thread-safe.
 */
final class Slices {

  private static final Logger LOG = LoggerFactory.getLogger(Slices.class);

  /** Then it is put on the link once more, should it have got lost. */
  private static final Duration AGAIN = Duration.ofMinutes(2);

  private final OwnHub hub;
  private final Map<String, Made> made = new HashMap<>();
  private Optional<ConfigurationControl> control = Optional.empty();

  /** The slice of one edge as of one version of the whole. */
  private static final class Made {
    final String version;
    final ConfigurationFiles files;
    final String digest;
    long putNanos = System.nanoTime() - AGAIN.toNanos();

    Made(String version, ConfigurationFiles files) {
      this.version = version;
      this.files = files;
      this.digest = files.digest("");
    }
  }

  Slices(OwnHub hub) {
    this.hub = hub;
  }

  /** From now on. */
  synchronized void from(ConfigurationControl live) {
    control = Optional.of(live);
  }

  /**
   * @param has digest of the files that the edge has
   */
  synchronized void offer(String edge, String has) {
    if (control.isEmpty()) {
      return;
    }
    Made slice = slice(edge, control.get());
    boolean onItsWay = System.nanoTime() - slice.putNanos < AGAIN.toNanos();
    if (!slice.digest.equals(has) && !onItsWay) {
      put(edge, slice);
    }
  }

  private Made slice(String edge, ConfigurationControl live) {
    String version = live.inForce();
    Made known = made.get(edge);
    if (known == null || !known.version.equals(version)) {
      known = new Made(version, Slice.of(live.files(), hub.configuration().get(), edge));
      made.put(edge, known);
    }
    return known;
  }

  private void put(String edge, Made slice) {
    String channel = new EdgeChannels(edge).files();
    String id = UUID.randomUUID().toString();
    hub.broker().withdrawAll(channel);
    try (Transaction tx = new Transaction(hub.sessions().transacted())) {
      tx.putOnce(channel, Carried.by(id, ConfigurationArchive.write(slice.files)), id);
      tx.commit();
      slice.putNanos = System.nanoTime();
      LOG.info("edge {} gets its part of configuration {}", edge, slice.version);
    } catch (ActiveMQException e) {
      LOG.warn("edge {} could not be given its configuration: {}", edge, e.toString());
    }
  }
}
