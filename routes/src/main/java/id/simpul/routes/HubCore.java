package id.simpul.routes;

import id.simpul.routes.channel.CarriedVersions;
import id.simpul.routes.channel.Channel;
import id.simpul.routes.channel.EmbeddedBroker;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.ConfigurationInForce;
import id.simpul.routes.configuration.ConfigurationInForce.Moved;
import id.simpul.routes.configuration.Flow;
import id.simpul.routes.control.Change;
import id.simpul.routes.control.Channels;
import id.simpul.routes.control.Core;
import id.simpul.routes.control.Outcome;
import id.simpul.routes.deliver.Receivers;
import id.simpul.routes.deliver.Sinks;
import id.simpul.routes.edge.Place;
import id.simpul.routes.hold.EntryWaits;
import id.simpul.routes.translate.Waits;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.api.core.ActiveMQException;

/** The hub's parts that follow the configuration. */
final class HubCore implements Core {

  private final EmbeddedBroker broker;
  private final Receivers receivers;
  private final EntryWaits entryWaits;
  private final Waits waits;
  private final Sinks sinks;
  private final Place place;
  private final ConfigurationInForce configuration;
  private final WaitingMessages messages;
  private final CarriedVersions versions;

  HubCore(
      EmbeddedBroker broker,
      Receivers receivers,
      EntryWaits entryWaits,
      Waits waits,
      Sinks sinks,
      Place place,
      ConfigurationInForce configuration,
      WaitingMessages messages) {
    this.broker = broker;
    this.receivers = receivers;
    this.entryWaits = entryWaits;
    this.waits = waits;
    this.sinks = sinks;
    this.place = place;
    this.configuration = configuration;
    this.messages = messages;
    this.versions = new CarriedVersions(broker);
  }

  @Override
  public void prepare(List<Configuration> live) throws Exception {
    live.stream().flatMap(c -> Channels.of(c).stream()).distinct().forEach(broker::declare);
    receivers.add(live);
    waits.add(live);
    sinks.add(live);
    place.follow(broker, live);
  }

  @Override
  public void tablesChanged() {
    entryWaits.retry(EntryWaits.Which.ALL);
  }

  @Override
  public void keepOnly(List<Configuration> live) throws Exception {
    sinks.keepOnly(live);
  }

  @Override
  public Outcome.Waiting waiting(String participant) {
    return new Outcome.Waiting(
        participant,
        broker.depth(Channel.deliver(participant)) + broker.depth(Channel.held(participant)),
        broker.depth(Channel.inbox(participant)),
        broker.depth(Channel.dead(participant)));
  }

  /** In the order of a message's way, so that one that moves on meanwhile is seen further on. */
  @Override
  public Set<String> carried(Set<String> asked) {
    Set<String> carried = new HashSet<>();
    for (String flow : flows()) {
      carried.addAll(versions.on(Channel.intake(flow), asked));
      carried.addAll(versions.on(Channel.waiting(flow), asked));
    }
    for (String receiver : receivers.ids()) {
      Set<String> own =
          asked.stream()
              .filter(v -> !configuration.moved().contains(new Moved(receiver, v)))
              .collect(Collectors.toSet());
      carried.addAll(versions.on(Channel.deliver(receiver), own));
      carried.addAll(versions.on(Channel.held(receiver), own));
    }
    return carried;
  }

  private Set<String> flows() {
    return configuration.all().stream()
        .flatMap(c -> c.flows().values().stream())
        .filter(flow -> flow.kind() == Flow.Kind.MESSAGE)
        .map(Flow::id)
        .collect(Collectors.toSet());
  }

  @Override
  public long recordMoved(String receiver, Change change) throws ActiveMQException {
    Set<String> earlier =
        configuration.earlier().stream()
            .map(Configuration::shortVersion)
            .collect(Collectors.toSet());
    return messages.recordMoved(receiver, earlier, change);
  }

  @Override
  public long discard(String receiver, Change change) throws Exception {
    return messages.discard(receiver, change);
  }
}
