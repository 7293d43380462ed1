package id.simpul.deploy.metrics;

import id.simpul.mappings.participant.Participant;
import id.simpul.routes.Hub;
import id.simpul.routes.channel.Channel;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.Flow;
import id.simpul.routes.control.ConfigurationControl;
import id.simpul.routes.edge.EdgeRow;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** How much waits for each receiver and for how long, read from the broker when it is asked. */
final class Backlog implements MeterBinder {

  private final Hub hub;
  private final Supplier<Configuration> configuration;
  private final ConfigurationControl control;

  Backlog(Hub hub, Supplier<Configuration> configuration, ConfigurationControl control) {
    this.hub = hub;
    this.control = control;
    this.configuration = configuration;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    bind(registry, configuration.get());
    control.onChange(next -> bind(registry, next));
    Gauge.builder("simpul.journal.backlog", () -> hub.broker().depth(Channel.JOURNAL))
        .description("Journal messages not yet in the message log")
        .register(registry);
  }

  /** A gauge that is there already stays as it is. */
  private void bind(MeterRegistry registry, Configuration current) {
    current.participants().values().stream()
        .filter(p -> !p.receives().isEmpty())
        .forEach(p -> receiver(registry, p));
    current.flows().values().stream()
        .filter(f -> f.kind() == Flow.Kind.MESSAGE)
        .forEach(f -> flow(registry, f.id()));
    hub.place().edges().forEach(row -> edge(registry, row.edge()));
  }

  private void edge(MeterRegistry registry, String edge) {
    if (registry.find("simpul.edge.up").tag("edge", edge).gauge() != null) {
      return;
    }
    edgeGauge(registry, "simpul.edge.up", edge, row -> row.link().equals("up") ? 1 : 0);
    edgeGauge(registry, "simpul.edge.backlog", edge, EdgeRow::backlog);
    edgeGauge(registry, "simpul.edge.oldest.seconds", edge, EdgeRow::oldestSeconds);
    edgeGauge(registry, "simpul.edge.to.edge", edge, EdgeRow::toEdge);
    edgeGauge(registry, "simpul.edge.disk.free.bytes", edge, EdgeRow::diskFreeBytes);
  }

  private void edgeGauge(
      MeterRegistry registry, String name, String edge, ToDoubleFunction<EdgeRow> value) {
    Gauge.builder(name, () -> row(edge).map(value::applyAsDouble).orElse(Double.NaN))
        .tag("edge", edge)
        .register(registry);
  }

  private Optional<EdgeRow> row(String edge) {
    return hub.place().edges().stream().filter(row -> row.edge().equals(edge)).findFirst();
  }

  private void flow(MeterRegistry registry, String id) {
    Gauge.builder("simpul.waiting.originals", () -> hub.waits().waitingForEntry(id))
        .description("Originals that wait until a code table of their sender has an entry")
        .tag("flow", id)
        .register(registry);
  }

  private void receiver(MeterRegistry registry, Participant p) {
    String id = p.id();
    Gauge.builder("simpul.backlog", () -> hub.broker().depth(Channel.deliver(id)))
        .tag("receiver", id)
        .register(registry);
    Gauge.builder("simpul.held", () -> hub.broker().depth(Channel.held(id)))
        .tag("receiver", id)
        .register(registry);
    Gauge.builder("simpul.waiting", () -> hub.receivers().waitingForEntry(id))
        .description("Messages that wait until a code table of the receiver has an entry")
        .tag("receiver", id)
        .register(registry);
    Gauge.builder("simpul.dead.letters", () -> hub.broker().depth(Channel.dead(id)))
        .tag("receiver", id)
        .register(registry);
    Gauge.builder("simpul.oldest.seconds", () -> hub.broker().oldestSeconds(Channel.deliver(id)))
        .description("Age of the oldest message that waits; 0 when none does")
        .tag("receiver", id)
        .register(registry);
    Gauge.builder("simpul.circuit.open", () -> open(id)).tag("receiver", id).register(registry);
  }

  private int open(String receiver) {
    return hub.receivers().circuit(receiver).map(c -> c.isOpen() ? 1 : 0).orElse(0);
  }
}
