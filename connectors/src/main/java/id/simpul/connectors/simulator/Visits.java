package id.simpul.connectors.simulator;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The requests that a simulator received, oldest first; forgets the oldest. Thread-safe. */
final class Visits {

  private final Deque<Visit> visits = new ArrayDeque<>();
  private int most = Integer.MAX_VALUE;
  private long count;

  synchronized Visit add(ReceivedRequest request) {
    Visit visit = new Visit(Instant.now(), request);
    visits.add(visit);
    count++;
    forget();
    return visit;
  }

  /** Remembers no more than this from now on. */
  synchronized void keep(int newest) {
    most = newest;
    forget();
  }

  /** How many there were, the forgotten ones too. */
  synchronized long count() {
    return count;
  }

  synchronized List<Visit> all() {
    return List.copyOf(visits);
  }

  private void forget() {
    while (visits.size() > most) {
      visits.removeFirst();
    }
  }
}
