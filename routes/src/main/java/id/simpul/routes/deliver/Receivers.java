package id.simpul.routes.deliver;

import id.simpul.mappings.participant.Participant;
import id.simpul.mappings.participant.Receives;
import id.simpul.routes.channel.Envelope;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.hold.HeldChannel;
import id.simpul.routes.hold.HeldRetry;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.activemq.artemis.api.core.ActiveMQException;

/**
 * Every receiver with its circuit and held keys. They stay what they are when the configuration
 * changes, so that a circuit that is open stays open. Thread-safe.
 */
public final class Receivers {

  private final Map<String, Receiver> byId = new ConcurrentHashMap<>();
  private final HeldRetry retry;
  private final Clock clock;

  public Receivers(HeldRetry retry, Clock clock) {
    this.retry = retry;
    this.clock = clock;
  }

  /**
   * Knows their receivers from now on, and finds what was held before this process started.
   *
   * @param live the one in force first: it sets the rates
   */
  public void add(List<Configuration> live) throws ActiveMQException {
    for (Configuration configuration : live) {
      for (Participant participant : configuration.participants().values()) {
        if (!participant.receives().isEmpty() && !byId.containsKey(participant.id())) {
          add(participant.id());
        }
      }
    }
    live.get(0).participants().values().forEach(this::rate);
  }

  private void add(String id) throws ActiveMQException {
    Receiver receiver = new Receiver(id, new Circuit(clock, OptionalDouble.empty()));
    byId.put(id, receiver);
    retry.recover(receiver.held());
  }

  private void rate(Participant participant) {
    Receiver receiver = byId.get(participant.id());
    if (receiver != null) {
      receiver.circuit().rate(slowestRate(participant));
    }
  }

  private static OptionalDouble slowestRate(Participant p) {
    return p.receives().stream()
        .map(Receives::ratePerSecond)
        .filter(OptionalDouble::isPresent)
        .min(Comparator.comparingDouble(OptionalDouble::getAsDouble))
        .orElse(OptionalDouble.empty());
  }

  /** Of every receiver that was ever known to this process. */
  public Set<String> ids() {
    return Set.copyOf(byId.keySet());
  }

  /** Id of the route that delivers to a receiver. */
  public static String routeId(String receiver) {
    return Receiver.routeId(receiver);
  }

  /** A message has left the receiver's held channel past its route. */
  public void left(String receiver, Envelope message) {
    Receiver known = byId.get(receiver);
    if (known != null) {
      known.held().left(message.orderKey(), message.trackingId());
    }
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
