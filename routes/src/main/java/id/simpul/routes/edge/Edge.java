package id.simpul.routes.edge;

import id.simpul.mappings.participant.Participant;
import id.simpul.routes.channel.BrokerLink;
import id.simpul.routes.channel.Channel;
import id.simpul.routes.channel.EdgeChannels;
import id.simpul.routes.channel.Envelope;
import id.simpul.routes.configuration.Agreement;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.ConfigurationInForce;
import id.simpul.routes.control.ConfigurationControl;
import id.simpul.routes.intake.Onward;
import id.simpul.routes.lookup.Lookups;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * A hub at the end of a thin link. It takes in and delivers for the participants that live there;
 * what is for anybody else waits on its disk until Artemis has brought it to the centre.
 */
public final class Edge implements Place {

  private final EdgeSettings settings;
  private final Clock clock;
  private final Relay relay;
  private final TakeFiles files = new TakeFiles();
  private StatusReport report;
  private OwnHub hub;

  /** Opens the way to the centre's address; it is tried when the broker starts. */
  public Edge(EdgeSettings settings, Clock clock) throws IOException {
    this.settings = settings;
    this.clock = clock;
    this.relay = new Relay(settings, clock);
    relay.start();
  }

  public String name() {
    return settings.name();
  }

  /** How the link stands now. */
  public LinkState state() {
    return relay.state();
  }

  @Override
  public BrokerLink link() {
    return new Connection(settings, relay.port());
  }

  /** Those that live elsewhere are known by name alone. */
  @Override
  public Participant seen(Participant p) {
    return livesHere(p) ? p : p.with(List.of(), List.of(), List.of(), List.of());
  }

  private boolean livesHere(Participant p) {
    return p.edge().filter(settings.name()::equals).isPresent();
  }

  /** What only participants here may receive need not wait for the link. */
  @Override
  public Onward onward(ConfigurationInForce configuration, Clock time) {
    String up = new EdgeChannels(settings.name()).messages();
    return message -> staysHere(configuration.get(), message) ? Channel.intake(message.flow()) : up;
  }

  private boolean staysHere(Configuration current, Envelope message) {
    List<Agreement> agreements = current.inForce(message.flow(), message.sender(), clock.instant());
    return agreements.stream()
        .allMatch(a -> current.participant(a.to()).filter(this::livesHere).isPresent());
  }

  @Override
  public Lookups join(OwnHub joined, Lookups here) throws Exception {
    hub = joined;
    EdgeChannels channels = new EdgeChannels(settings.name());
    hub.broker().declare(Channel.REPORTS);
    channels.up().forEach(hub.broker()::declareForLink);
    channels.down().forEach(hub.broker()::declareForLink);
    QuestionLink questions = new QuestionLink(channels, hub);
    hub.camel().addRoutes(new EdgeRoutes(settings.name(), hub, questions, files));
    report = new StatusReport(settings, hub, files, relay);
    report.start();
    return new EdgeLookups(here, questions, relay::state, this::livesHere, hub);
  }

  /** A newer program brings newer shipped files: without a link they must not replace its own. */
  @Override
  public boolean isConfiguredByCentre() {
    return true;
  }

  @Override
  public void changeBy(ConfigurationControl control) {
    files.with(control);
  }

  @Override
  public List<EdgeRow> edges() {
    EdgeStatus status = report.status();
    LinkState link = relay.state();
    return List.of(
        new EdgeRow(
            settings.name(),
            CentreTable.residents(hub.configuration().get(), settings.name()),
            link.up() ? "up" : "down",
            Optional.of(link.since()),
            status.backlog(),
            status.oldestSeconds(),
            0,
            Optional.empty(),
            status.diskFreeBytes(),
            status.version(),
            status.configuration(),
            link.up() ? status.faults() : link.why(),
            Optional.of(status.at()),
            0));
  }

  @Override
  public void close() {
    if (report != null) {
      report.close();
    }
    relay.close();
  }
}
