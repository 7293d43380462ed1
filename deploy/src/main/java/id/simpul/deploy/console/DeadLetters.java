package id.simpul.deploy.console;

import id.simpul.routes.journal.MessageLog;
import id.simpul.routes.journal.MessageLog.State;
import id.simpul.routes.journal.Search;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was set aside for a receiver, read from the message log. Thread-safe. */
@Component
final class DeadLetters {

  /** The longest list the message log gives at once. */
  static final int MAX = 500;

  private final MessageLog log;

  DeadLetters(MessageLog log) {
    this.log = log;
  }

  /** Newest first, rejected and expired ones alike. */
  List<DeadLetter> of(String receiver, int limit) {
    return Stream.of(State.DEAD, State.EXPIRED)
        .flatMap(state -> of(receiver, state))
        .sorted(Comparator.comparing(DeadLetter::trackingId).reversed())
        .limit(Math.max(1, Math.min(limit, MAX)))
        .toList();
  }

  private Stream<DeadLetter> of(String receiver, State state) {
    return log.search(search(receiver, state)).stream()
        .flatMap(
            m ->
                m.deliveries().stream()
                    .filter(d -> d.receiver().equals(receiver) && d.state() == state)
                    .map(d -> DeadLetter.of(m, d)));
  }

  static Search search(String receiver, State state) {
    return Search.first(MAX).receiver(Optional.of(receiver)).state(Optional.of(state));
  }
}
