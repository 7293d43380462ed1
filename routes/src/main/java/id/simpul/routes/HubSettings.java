package id.simpul.routes;

import id.simpul.routes.channel.BrokerSettings;
import id.simpul.routes.edge.Place;
import id.simpul.routes.journal.Evidence;
import id.simpul.routes.journal.Retention;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What an installation decides about the core.
 *
 * @param name of this hub among several on one broker
 * @param home directory of the broker's journal and the receipts
 * @param duplicateWindow how long a repeat is recognised, at least
 * @param diskReserve bytes that stay free: intake refuses below
 * @param retention how long the message log keeps what it knows
 * @param evidence how much of what was sent and answered it keeps
 * @param place alone, at the centre of edges, or at an edge
 */
public record HubSettings(
    String name,
    Path home,
    Duration duplicateWindow,
    long diskReserve,
    BrokerSettings broker,
    Retention retention,
    Evidence.Kept evidence,
    Place place) {

  private static final Duration WINDOW = Duration.ofDays(8);
  private static final long RESERVE = 256L << 20;

  public static HubSettings in(Path home) {
    return new HubSettings(
        "hub",
        home,
        WINDOW,
        RESERVE,
        BrokerSettings.in(home.resolve("broker")),
        Retention.DEFAULT,
        Evidence.Kept.BODIES,
        Place.ALONE);
  }
}
