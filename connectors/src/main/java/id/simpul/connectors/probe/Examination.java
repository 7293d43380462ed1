package id.simpul.connectors.probe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * From name resolution to what the system lets itself be asked; ends at the first bad finding.
 * Thread-safe.
 */
public final class Examination {

  private final List<PeerCheck> checks;

  /** Of one peer. */
  @FunctionalInterface
  interface PeerCheck {
    Finding of(Peer peer);
  }

  /** With this machine's names. */
  public Examination() {
    this(new SystemNames(), Duration.ofSeconds(5));
  }

  /**
   * @param patience how long a connection, and an answer on it, may take
   */
  public Examination(Names names, Duration patience) {
    Opening opening = new Opening(names, (int) patience.toMillis());
    checks = List.of(new NameCheck(names), new ConnectionCheck(opening), new TlsCheck(opening));
  }

  /**
   * Tells each finding when it is there.
   *
   * @param sample see {@link Probe#ask}
   * @return whether nothing bad was found
   */
  public boolean run(Probe probe, byte[] sample, Consumer<Finding> told) {
    for (Peer peer : distinct(probe.peers())) {
      for (PeerCheck check : checks) {
        Finding found = timed(() -> List.of(check.of(peer))).get(0).about(peer.name());
        told.accept(found);
        if (found.isBad()) {
          return false;
        }
      }
    }
    List<Finding> asked = timed(() -> probe.ask(sample));
    asked.forEach(told);
    return asked.stream().noneMatch(Finding::isBad);
  }

  /** The token server is often the system itself. */
  private static List<Peer> distinct(List<Peer> peers) {
    List<Peer> distinct = new ArrayList<>();
    for (Peer peer : peers) {
      if (distinct.stream().noneMatch(peer::isAlso)) {
        distinct.add(peer);
      }
    }
    return distinct;
  }

  /** What was found by one call took its time together; the first is told how long. */
  private static List<Finding> timed(Supplier<List<Finding>> look) {
    long start = System.nanoTime();
    List<Finding> found = new ArrayList<>(look.get());
    if (!found.isEmpty()) {
      found.set(0, found.get(0).took(Duration.ofNanos(System.nanoTime() - start)));
    }
    return found;
  }
}
