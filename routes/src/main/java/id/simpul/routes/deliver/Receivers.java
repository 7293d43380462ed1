package id.simpul.routes.deliver;

import id.simpul.mappings.participant.Participant;
import id.simpul.mappings.participant.Receives;
import id.simpul.routes.hold.HeldChannel;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every receiver of the configuration with its circuit and held keys. Thread-safe. */
public final class Receivers {

  private final Map<String, Receiver> byId = new TreeMap<>();

  public Receivers(Collection<Participant> participants, Clock clock) {
    for (Participant p : participants) {
      if (!p.receives().isEmpty()) {
        byId.put(p.id(), new Receiver(p.id(), new Circuit(clock, slowestRate(p))));
      }
    }
  }

  private static OptionalDouble slowestRate(Participant p) {
    return p.receives().stream()
        .map(Receives::ratePerSecond)
        .filter(OptionalDouble::isPresent)
        .min(Comparator.comparingDouble(OptionalDouble::getAsDouble))
        .orElse(OptionalDouble.empty());
  }

  Collection<Receiver> all() {
    return byId.values();
  }

  Receiver get(String id) {
    return byId.get(id);
  }

  /** The circuit of a receiver, for those who show it. */
  public Optional<Circuit> circuit(String id) {
    return Optional.ofNullable(byId.get(id)).map(Receiver::circuit);
  }

  /** Where messages stand whose keys wait. */
  public Stream<HeldChannel> held() {
    return byId.values().stream().map(Receiver::held);
  }

  /** How many messages to a receiver wait for an entry in its code tables. */
  public int waitingForEntry(String id) {
    return Optional.ofNullable(byId.get(id)).map(r -> r.held().entries().size()).orElse(0);
  }
}
