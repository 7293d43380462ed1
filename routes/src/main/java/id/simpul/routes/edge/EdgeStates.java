package id.simpul.routes.edge;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which edges are connected, and how each said last that it stands. Thread-safe. */
final class EdgeStates {

  private final Clock clock;
  private final Map<String, State> byEdge = new ConcurrentHashMap<>();

  /**
   * @param since when the link came up or went down; empty when it was never up in this process
   * @param last what the edge said last; empty when it never did in this process
   */
  record State(boolean up, Optional<Instant> since, Optional<Heard> last) {
    static final State UNKNOWN = new State(false, Optional.empty(), Optional.empty());
  }

  /** What an edge said, and when it came by the centre's clock. */
  record Heard(EdgeStatus status, Instant at) {}

  EdgeStates(Clock clock) {
    this.clock = clock;
  }

  State of(String edge) {
    return byEdge.getOrDefault(edge, State.UNKNOWN);
  }

  void connected(String edge) {
    byEdge.merge(
        edge,
        new State(true, Optional.of(clock.instant()), Optional.empty()),
        (was, now) -> new State(true, now.since(), was.last()));
  }

  void disconnected(String edge) {
    byEdge.computeIfPresent(
        edge, (e, was) -> new State(false, Optional.of(clock.instant()), was.last()));
  }

  void heard(String edge, EdgeStatus status) {
    Heard heard = new Heard(status, clock.instant());
    byEdge.compute(
        edge,
        (e, was) -> {
          State before = was == null ? State.UNKNOWN : was;
          return new State(before.up(), before.since(), Optional.of(heard));
        });
  }
}
