package id.simpul.routes.edge;

import id.simpul.mappings.participant.Asks;
import id.simpul.mappings.participant.ConnectorUse;
import id.simpul.mappings.participant.Participant;
import id.simpul.mappings.participant.Receives;
import id.simpul.mappings.participant.Sends;
import id.simpul.routes.channel.BrokerLink;
import id.simpul.routes.channel.EdgeChannels;
import id.simpul.routes.channel.EmbeddedBroker;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.intake.Onward;
import id.simpul.routes.lookup.Lookups;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The hub that edges belong to. It translates and decides for their participants as for its own;
 * what is for a receiver at an edge goes over the link instead of to a connector.
 */
public final class Centre implements Place {

  private static final ConnectorUse TO_EDGE = new ConnectorUse(Receives.EDGE, Map.of());

  private final EdgeStates states;
  private final Acceptor acceptor;
  private CentreTable table;

  public Centre(CentreSettings settings, Clock clock) {
    this.states = new EdgeStates(clock);
    this.acceptor = new Acceptor(settings, new EdgeSecurity(settings.secrets(), states));
  }

  /** Names of the edges at which participants live. */
  public static SortedSet<String> edges(Configuration configuration) {
    SortedSet<String> edges = new TreeSet<>();
    configuration.participants().values().forEach(p -> p.edge().ifPresent(edges::add));
    return edges;
  }

  @Override
  public BrokerLink link() {
    return acceptor;
  }

  @Override
  public Participant seen(Participant participant) {
    return viewOf(participant);
  }

  static Participant viewOf(Participant p) {
    return p.edge().isEmpty() ? p : atEdge(p);
  }

  /** Nobody at the centre fetches from it, calls it, or asks it. */
  private static Participant atEdge(Participant p) {
    return p.with(
        p.sends().stream().map(Sends::withoutSource).toList(),
        p.receives().stream().map(r -> r.through(TO_EDGE)).toList(),
        p.asks().stream().map(Asks::withoutSource).toList(),
        List.of());
  }

  @Override
  public Onward onward(Supplier<Configuration> configuration, Clock clock) {
    return Onward.TRANSLATE;
  }

  @Override
  public Lookups join(Core core, Lookups here) throws Exception {
    table = new CentreTable(core, states);
    for (String edge : edges(core.configuration().get())) {
      declare(core.broker(), edge);
      core.camel().addRoutes(new CentreRoutes(edge, core, states, here));
    }
    return here;
  }

  static void declare(EmbeddedBroker broker, String edge) {
    EdgeChannels channels = new EdgeChannels(edge);
    channels.up().stream()
        .filter(up -> !up.equals(channels.questions()))
        .forEach(broker::declareForLink);
    // Several are answered at once.
    broker.declare(channels.questions());
    channels.down().forEach(broker::declareForLink);
  }

  @Override
  public List<EdgeRow> edges() {
    return table.rows();
  }

  @Override
  public void close() {
    // The acceptor is closed with the broker.
  }
}
