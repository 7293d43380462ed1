package id.simpul.routes.deliver;

import id.simpul.mappings.participant.Participant;
import id.simpul.mappings.participant.Receives;
import id.simpul.routes.channel.Channel;
import id.simpul.routes.channel.ChannelComponent;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.connect.ConnectorUri;
import id.simpul.routes.connect.UnsetProperties;
import id.simpul.routes.hold.HeldRetry;
import id.simpul.routes.hold.Hold;
import id.simpul.routes.journal.Evidence;
import id.simpul.routes.measure.Measurements;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.ChoiceDefinition;

/**
 * One route per receiver, {@code deliver:<receiver>}: prepare, call the connector of the message's
 * flow, settle by its outcome.
 */
public final class DeliverRoutes extends RouteBuilder {

  private static final int BATCH = 32;

  private final Supplier<Configuration> configuration;
  private final Receivers receivers;
  private final HeldRetry retry;
  private final DeliveryPolicy policy;
  private final Measurements measurements;
  private final Evidence.Kept evidence;
  private final Clock clock;

  public DeliverRoutes(
      Supplier<Configuration> configuration,
      Receivers receivers,
      HeldRetry retry,
      DeliveryPolicy policy,
      Measurements measurements,
      Evidence.Kept evidence,
      Clock clock) {
    this.configuration = configuration;
    this.receivers = receivers;
    this.retry = retry;
    this.policy = policy;
    this.measurements = measurements;
    this.evidence = evidence;
    this.clock = clock;
  }

  @Override
  public void configure() throws Exception {
    for (Receiver receiver : receivers.all()) {
      Participant participant = configuration.get().participants().get(receiver.id());
      retry.recover(receiver.held());
      if (connected(participant)) {
        deliver(receiver, participant);
      }
    }
  }

  private boolean connected(Participant participant) {
    UnsetProperties properties = new UnsetProperties(getContext());
    return participant.receives().stream()
        .allMatch(
            r -> properties.none(participant.id() + " (receives " + r.flow() + ")", r.sink()));
  }

  private void deliver(Receiver receiver, Participant participant) {
    String gate = "gate-" + receiver.id();
    getContext().getRegistry().bind(gate, receiver.circuit());
    Hold hold = new Hold(receiver.held(), retry, receiver.id(), policy.longestDelay(), clock);
    Settlement settlement =
        new Settlement(receiver, policy, hold, configuration, measurements, evidence, clock);
    Optional<SendingMarks> marks =
        participant.receives().stream().anyMatch(Receives::onlyOnce)
            ? Optional.of(new SendingMarks(receiver.id()))
            : Optional.empty();
    ChoiceDefinition choice =
        from(channel(receiver, participant, gate))
            .routeId(receiver.routeId())
            .routeDescription("Delivers to " + participant.name())
            .errorHandler(noErrorHandler())
            .process(new Prepare(receiver, settlement, marks, configuration, clock))
            .id("prepare:" + receiver.id())
            .choice()
            .id("flow:" + receiver.id());
    for (Receives receives : participant.receives()) {
      call(choice, participant, receiver, receives, settlement);
    }
    choice.end();
  }

  private static String channel(Receiver receiver, Participant participant, String gate) {
    int concurrency =
        participant.receives().stream().mapToInt(Receives::concurrency).max().orElse(1);
    boolean onlyOnce = participant.receives().stream().anyMatch(Receives::onlyOnce);
    return "%s:%s?concurrency=%d&batch=%d&shared=%b&gate=#%s"
        .formatted(
            ChannelComponent.SCHEME,
            Channel.deliver(receiver.id()),
            concurrency,
            onlyOnce ? 1 : BATCH,
            !onlyOnce,
            gate);
  }

  private void call(
      ChoiceDefinition choice,
      Participant participant,
      Receiver receiver,
      Receives receives,
      Settlement settlement) {
    String name = receiver.id() + ":" + receives.flow();
    ChoiceDefinition when = choice.when(new ToBeCalled(receives.flow()));
    if (receives.toInbox()) {
      when.process(new PutInInbox(settlement)).id("inbox:" + name);
      return;
    }
    if (receives.toEdge()) {
      String edge = participant.edge().orElseThrow();
      when.process(new HandToEdge(edge, settlement)).id("edge:" + name);
      return;
    }
    if (receives.onlyOnce()) {
      when.process(new MarkSending(new SendingMarks(receiver.id()))).id("mark:" + name);
    }
    when.to(
            ConnectorUri.of(
                getContext(), receives.sink(), receiver.id() + "-receives-" + receives.flow()))
        .id("call:" + name)
        .process(new Settle(receives.sink().name(), settlement, measurements))
        .id("settle:" + name);
    if (receives.onlyOnce()) {
      when.process(new ClearMark(new SendingMarks(receiver.id()))).id("unmark:" + name);
    }
  }
}
