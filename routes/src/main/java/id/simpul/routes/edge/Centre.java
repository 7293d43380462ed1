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
import id.simpul.routes.configuration.ConfigurationInForce;
import id.simpul.routes.control.ConfigurationControl;
import id.simpul.routes.intake.Onward;
import id.simpul.routes.lookup.Lookups;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The hub that edges belong to. It translates and decides for their participants as for its own;
 * what is for a receiver at an edge goes over the link instead of to a connector.
 */
public final class Centre implements Place {

  private final EdgeStates states;
  private final Acceptor acceptor;
  private final Set<String> followed = new HashSet<>();
  private CentreTable table;
  private Slices slices;
  private OwnHub hub;
  private Lookups lookups;

  public Centre(CentreSettings settings, Clock clock) {
    this.states = new EdgeStates(clock, new LastSaid(settings.state()));
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
    return p.edge().map(edge -> atEdge(p, edge)).orElse(p);
  }

  /** Nobody at the centre fetches from it, calls it, or asks it. */
  private static Participant atEdge(Participant p, String edge) {
    ConnectorUse link = new ConnectorUse(Receives.EDGE, Map.of(Receives.EDGE_NAME, edge));
    return p.with(
        p.sends().stream().map(Sends::withoutSource).toList(),
        p.receives().stream().map(r -> r.through(link)).toList(),
        p.asks().stream().map(Asks::withoutSource).toList(),
        List.of());
  }

  @Override
  public Onward onward(ConfigurationInForce configuration, Clock clock) {
    return Onward.TRANSLATE;
  }

  @Override
  public Lookups join(OwnHub joined, Lookups here) {
    hub = joined;
    lookups = here;
    table = new CentreTable(joined, states);
    slices = new Slices(joined);
    return here;
  }

  @Override
  public void follow(EmbeddedBroker broker, List<Configuration> live) throws Exception {
    SortedSet<String> wanted = new TreeSet<>();
    live.forEach(configuration -> wanted.addAll(edges(configuration)));
    for (String edge : wanted) {
      if (followed.add(edge)) {
        declare(broker, edge);
        hub.camel()
            .addRoutes(new CentreRoutes(edge, hub, new TakeStatus(edge, states, slices), lookups));
      }
    }
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
  public void changeBy(ConfigurationControl control) {
    slices.from(control);
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
