package id.simpul.routes.edge;

import id.simpul.mappings.participant.Participant;
import id.simpul.routes.channel.BrokerLink;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.intake.Onward;
import id.simpul.routes.lookup.Lookups;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

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
  public Onward onward(Supplier<Configuration> configuration, Clock clock) {
    return Onward.TRANSLATE;
  }

  @Override
  public Lookups join(Core core, Lookups here) {
    // Messages for edges wait on their channels until the hub is started as a centre.
    Centre.edges(core.configuration().get()).forEach(edge -> Centre.declare(core.broker(), edge));
    return here;
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
