package id.simpul.deploy.doctor;

import id.simpul.mappings.participant.ConnectorUse;
import id.simpul.mappings.participant.Participant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing that a participant does.
 *
 * @param does {@code sends}, {@code receives}, {@code asks} or {@code answers}
 * @param connector empty where it calls the hub's API itself
 */
public record Use(String does, String flow, Optional<ConnectorUse> connector) {

  static final String API = "API";

  /** What a running hub knows of it. */
  static Use inTheHub() {
    return new Use("hub", "", Optional.empty());
  }

  /** All of them, in the order of its file. */
  static List<Use> of(Participant p) {
    return Stream.of(
            p.sends().stream().map(s -> new Use("sends", s.flow(), s.source())),
            p.receives().stream().map(r -> new Use("receives", r.flow(), Optional.of(r.sink()))),
            p.asks().stream().map(a -> new Use("asks", a.flow(), a.source())),
            p.answers().stream().map(a -> new Use("answers", a.flow(), Optional.of(a.action()))))
        .flatMap(uses -> uses)
        .toList();
  }

  /** The connector's name; {@code API} where there is none. */
  public String by() {
    return connector.map(ConnectorUse::name).orElse(API);
  }
}
