package id.simpul.routes;

import id.simpul.routes.channel.Channel;
import id.simpul.routes.channel.EmbeddedBroker;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.ConfigurationInForce;
import id.simpul.routes.control.Change;
import id.simpul.routes.control.Channels;
import id.simpul.routes.control.Core;
import id.simpul.routes.control.Outcome;
import id.simpul.routes.deliver.Receivers;
import id.simpul.routes.deliver.Sinks;
import id.simpul.routes.edge.Place;
import id.simpul.routes.translate.Waits;
import java.util.List;
import java.util.Set;

/** The hub's parts that follow the configuration. */
final class HubCore implements Core {

  private final EmbeddedBroker broker;
  private final Receivers receivers;
  private final Waits waits;
  private final Sinks sinks;
  private final Place place;
  private final ConfigurationInForce configuration;

  HubCore(
      EmbeddedBroker broker,
      Receivers receivers,
      Waits waits,
      Sinks sinks,
      Place place,
      ConfigurationInForce configuration) {
    this.broker = broker;
    this.receivers = receivers;
    this.waits = waits;
    this.sinks = sinks;
    this.place = place;
    this.configuration = configuration;
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

  @Override
  public Set<String> carried(Set<String> versions) {
    return versions;
  }

  @Override
  public long recordMoved(String receiver, Change change) {
    return 0;
  }

  @Override
  public long discard(String receiver, Change change) {
    return 0;
  }
}
