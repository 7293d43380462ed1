package id.simpul.routes.edge;

import id.simpul.mappings.participant.Participant;
import id.simpul.routes.channel.BrokerLink;
import id.simpul.routes.channel.EmbeddedBroker;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.ConfigurationInForce;
import id.simpul.routes.intake.Onward;
import id.simpul.routes.lookup.Lookups;
import java.time.Clock;
import java.util.List;

/** A hub that knows of no other. */
final class Alone implements Place {

  @Override
  public BrokerLink link() {
    return BrokerLink.NONE;
  }

  @Override
  public Participant seen(Participant participant) {
    return Centre.viewOf(participant);
  }

  @Override
  public Onward onward(ConfigurationInForce configuration, Clock clock) {
    return Onward.TRANSLATE;
  }

  @Override
  public Lookups join(OwnHub joined, Lookups here) {
    return here;
  }

  /** Messages for edges wait on their channels until the hub is started as a centre. */
  @Override
  public void follow(EmbeddedBroker broker, List<Configuration> live) {
    live.forEach(c -> Centre.edges(c).forEach(edge -> Centre.declare(broker, edge)));
  }

  @Override
  public List<EdgeRow> edges() {
    return List.of();
  }

  @Override
  public void close() {
    // Nothing was opened.
  }
}
