package id.simpul.deploy.console;

import id.simpul.mappings.participant.Participant;
import id.simpul.routes.Hub;
import id.simpul.routes.channel.Channel;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.deliver.Circuit;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;
import org.springframework.stereotype.Component;

/** How every receiver stands now, and the means to let it rest. Thread-safe. */
@Component
final class ReceiverTable {

  private final Hub hub;
  private final Supplier<Configuration> configuration;
  private final CamelContext camel;
  private final MeterRegistry meters;

  ReceiverTable(
      Hub hub, Supplier<Configuration> configuration, CamelContext camel, MeterRegistry meters) {
    this.hub = hub;
    this.configuration = configuration;
    this.camel = camel;
    this.meters = meters;
  }

  List<ReceiverRow> rows() {
    return configuration.get().participants().values().stream()
        .filter(p -> !p.receives().isEmpty())
        .map(this::row)
        .sorted((a, b) -> a.receiver().compareTo(b.receiver()))
        .toList();
  }

  private ReceiverRow row(Participant p) {
    String id = p.id();
    Optional<Circuit> circuit = hub.receivers().circuit(id).filter(Circuit::isOpen);
    return new ReceiverRow(
        id,
        p.name(),
        status(id).map(Enum::name).orElse("Not connected"),
        circuit.isPresent() ? "open" : "closed",
        circuit.map(Circuit::reason).orElse(""),
        hub.broker().depth(Channel.deliver(id)),
        hub.broker().depth(Channel.held(id)),
        hub.receivers().waitingForEntry(id),
        hub.broker().depth(Channel.dead(id)),
        (long) oldestSeconds(id),
        count("simpul.delivered", id),
        count("simpul.dead", id));
  }

  private double oldestSeconds(String id) {
    return Math.max(
        hub.broker().oldestSeconds(Channel.deliver(id)),
        hub.broker().oldestSeconds(Channel.held(id)));
  }

  private long count(String meter, String receiver) {
    return (long)
        meters.find(meter).tag("receiver", receiver).counters().stream()
            .mapToDouble(Counter::count)
            .sum();
  }

  private Optional<ServiceStatus> status(String receiver) {
    return Optional.ofNullable(camel.getRouteController().getRouteStatus(route(receiver)));
  }

  /** Its messages wait; lasts until {@link #resume} or the hub's next start. */
  void pause(String receiver) throws Exception {
    camel.getRouteController().stopRoute(known(receiver));
  }

  void resume(String receiver) throws Exception {
    camel.getRouteController().startRoute(known(receiver));
  }

  private String known(String receiver) {
    if (status(receiver).isEmpty()) {
      throw new IllegalArgumentException("No receiver " + receiver + " is connected.");
    }
    return route(receiver);
  }

  private static String route(String receiver) {
    return "deliver:" + receiver;
  }
}
