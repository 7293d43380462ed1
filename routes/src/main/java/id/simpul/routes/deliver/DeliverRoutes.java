package id.simpul.routes.deliver;

import id.simpul.mappings.participant.Participant;
import id.simpul.mappings.participant.Receives;
import id.simpul.routes.channel.Channel;
import id.simpul.routes.channel.ChannelComponent;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.ConfigurationInForce;
import id.simpul.routes.connect.UnsetProperties;
import id.simpul.routes.control.StageRoutes;
import id.simpul.routes.control.WantedRoute;
import id.simpul.routes.hold.HeldRetry;
import id.simpul.routes.hold.Hold;
import id.simpul.routes.journal.Evidence;
import id.simpul.routes.measure.Measurements;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.camel.builder.RouteBuilder;

/**
 * One route per receiver, {@code deliver:<receiver>}: prepare, call the connector of the message's
 * flow and configuration, settle by its outcome.
 */
public final class DeliverRoutes implements StageRoutes {

  private static final int BATCH = 32;

  private final ConfigurationInForce configuration;
  private final Receivers receivers;
  private final Sinks sinks;
  private final HeldRetry retry;
  private final DeliveryPolicy policy;
  private final Measurements measurements;
  private final Evidence.Kept evidence;
  private final Clock clock;

  /** What the consumer of a receiver's channel is made by. */
  private record Shape(String receiver, int concurrency, boolean onlyOnce, boolean connected) {}

  public DeliverRoutes(
      ConfigurationInForce configuration,
      Receivers receivers,
      Sinks sinks,
      HeldRetry retry,
      DeliveryPolicy policy,
      Measurements measurements,
      Evidence.Kept evidence,
      Clock clock) {
    this.configuration = configuration;
    this.receivers = receivers;
    this.sinks = sinks;
    this.retry = retry;
    this.policy = policy;
    this.measurements = measurements;
    this.evidence = evidence;
    this.clock = clock;
  }

  @Override
  public Stream<WantedRoute> wanted(List<Configuration> live) {
    Map<String, Participant> latest = new TreeMap<>();
    live.stream()
        .flatMap(c -> c.participants().values().stream())
        .filter(p -> !p.receives().isEmpty())
        .forEach(p -> latest.putIfAbsent(p.id(), p));
    return latest.values().stream().map(p -> route(p, shape(p, live)));
  }

  /** Messages of every live configuration share the channel. */
  private Shape shape(Participant latest, List<Configuration> live) {
    List<Receives> all =
        live.stream()
            .flatMap(c -> c.participant(latest.id()).stream())
            .flatMap(p -> p.receives().stream())
            .toList();
    return new Shape(
        latest.id(),
        all.stream().mapToInt(Receives::concurrency).max().orElse(1),
        all.stream().anyMatch(Receives::onlyOnce),
        latest.receives().stream().allMatch(sinks::isConnected));
  }

  private WantedRoute route(Participant participant, Shape shape) {
    return new WantedRoute(
        Receiver.routeId(participant.id()),
        shape,
        Optional.empty(),
        routes -> deliver(routes, participant, shape));
  }

  private void deliver(RouteBuilder routes, Participant participant, Shape shape) {
    if (!shape.connected()) {
      sayWhatToSet(routes, participant);
      return;
    }
    Receiver receiver = receivers.get(shape.receiver());
    String id = receiver.id();
    routes.getContext().getRegistry().bind(gate(id), receiver.circuit());
    Settlement settlement = settlement(receiver);
    SendingMarks marks = new SendingMarks(id);
    routes
        .from(channel(shape))
        .routeId(receiver.routeId())
        .routeDescription("Delivers to " + participant.name())
        .errorHandler(routes.noErrorHandler())
        .process(new Prepare(receiver, settlement, marks, configuration, clock))
        .id("prepare:" + id)
        .choice()
        .id("sink:" + id)
        .when(new ToBeCalled("inbox", Receives::toInbox))
        .process(new PutInInbox(settlement))
        .id("inbox:" + id)
        .when(new ToBeCalled("edge", Receives::toEdge))
        .process(new HandToEdge(settlement))
        .id("edge:" + id)
        .when(new ToBeCalled("connector", Receives::isCalled))
        .process(new MarkSending(marks))
        .id("mark:" + id)
        .process(new CallSink(id, sinks))
        .id("call:" + id)
        .process(new Settle(settlement, measurements))
        .id("settle:" + id)
        .process(new ClearMark(marks))
        .id("unmark:" + id)
        .end();
  }

  private static void sayWhatToSet(RouteBuilder routes, Participant participant) {
    UnsetProperties properties = new UnsetProperties(routes.getContext());
    for (Receives r : participant.receives()) {
      properties.none(participant.id() + " (receives " + r.flow() + ")", r.sink());
    }
  }

  private Settlement settlement(Receiver receiver) {
    Hold hold = new Hold(receiver.held(), retry, receiver.id(), policy.longestDelay(), clock);
    return new Settlement(receiver, policy, hold, configuration, measurements, evidence, clock);
  }

  private static String gate(String receiver) {
    return "gate-" + receiver;
  }

  private static String channel(Shape shape) {
    return "%s:%s?concurrency=%d&batch=%d&shared=%b&gate=#%s"
        .formatted(
            ChannelComponent.SCHEME,
            Channel.deliver(shape.receiver()),
            shape.concurrency(),
            shape.onlyOnce() ? 1 : BATCH,
            !shape.onlyOnce(),
            gate(shape.receiver()));
  }
}
