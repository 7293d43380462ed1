package id.simpul.connectors.simulator;

import java.time.Instant;
import java.util.Optional;

/** One request that a simulator received, and how it answered. Thread-safe. */
final class Visit {

  private final Instant at;
  private final ReceivedRequest request;
  private volatile SimulatedAnswer answer;

  Visit(Instant at, ReceivedRequest request) {
    this.at = at;
    this.request = request;
  }

  Instant at() {
    return at;
  }

  ReceivedRequest request() {
    return request;
  }

  /** Empty while it is being made. */
  Optional<SimulatedAnswer> answer() {
    return Optional.ofNullable(answer);
  }

  void answered(SimulatedAnswer with) {
    answer = with;
  }
}
