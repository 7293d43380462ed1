package id.simpul.routes.edge;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which edges are connected, and how each said last that it stands, the latter over restarts too.
 * Thread-safe.
 */
final class EdgeStates {

  private final Clock clock;
  private final LastSaid lastSaid;
  private final Map<String, State> byEdge = new ConcurrentHashMap<>();

  /**
   * @param since when the link came up or went down; empty when it was never up in this process
   * @param last what the edge said last; empty when it never did
   */
  record State(boolean up, Optional<Instant> since, Optional<Heard> last) {}

  /** What an edge said, and when it came by the centre's clock. */
  record Heard(EdgeStatus status, Instant at) {}

  EdgeStates(Clock clock, LastSaid lastSaid) {
    this.clock = clock;
    this.lastSaid = lastSaid;
  }

  State of(String edge) {
    return byEdge.computeIfAbsent(edge, this::fromBefore);
  }

  private State fromBefore(String edge) {
    return new State(false, Optional.empty(), lastSaid.of(edge));
  }

  void connected(String edge) {
    Optional<Instant> now = Optional.of(clock.instant());
    of(edge);
    byEdge.computeIfPresent(edge, (e, was) -> new State(true, now, was.last()));
  }

  void disconnected(String edge) {
    Optional<Instant> now = Optional.of(clock.instant());
    byEdge.computeIfPresent(edge, (e, was) -> new State(false, now, was.last()));
  }

  void heard(String edge, EdgeStatus status) {
    Heard heard = new Heard(status, clock.instant());
    of(edge);
    byEdge.computeIfPresent(edge, (e, was) -> new State(was.up(), was.since(), Optional.of(heard)));
    lastSaid.keep(edge, heard);
  }
}
