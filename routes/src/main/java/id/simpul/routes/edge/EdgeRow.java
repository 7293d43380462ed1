package id.simpul.routes.edge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One edge as a hub knows it: its own side is what it said last.
 *
 * @param participants who live there
 * @param link {@code up} or {@code down}
 * @param since when the link came up or went down; empty when it was never up since the hub started
 * @param backlog messages that wait at the edge for the link
 * @param oldestSeconds age of the one that waits longest
 * @param toEdge messages that wait at the centre for the link
 * @param clockDifferenceSeconds by how much the edge's clock is ahead of the centre's, the time on
 *     the link included; negative when it is behind
 * @param diskFreeBytes on the disk of the edge's home
 * @param version of the edge's program
 * @param configuration version of the files it runs with
 * @param problem why the link is down or newer files were not taken; empty text when all is well
 * @param said when that was said, by this hub's clock; empty when nothing was said yet
 * @param refused messages that it may not send and that were set aside
 */
public record EdgeRow(
    String edge,
    List<String> participants,
    String link,
    Optional<Instant> since,
    long backlog,
    long oldestSeconds,
    long toEdge,
    Optional<Long> clockDifferenceSeconds,
    long diskFreeBytes,
    String version,
    String configuration,
    String problem,
    Optional<Instant> said,
    long refused) {}
