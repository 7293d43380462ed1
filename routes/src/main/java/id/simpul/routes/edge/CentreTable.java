package id.simpul.routes.edge;

import id.simpul.routes.channel.Channel;
import id.simpul.routes.channel.EdgeChannels;
import id.simpul.routes.configuration.Configuration;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The edges as the centre knows them. Thread-safe. */
final class CentreTable {

  private static final EdgeStatus SILENT = new EdgeStatus(null, 0, 0, 0, "", "", "", "");

  private final OwnHub hub;
  private final EdgeStates states;

  CentreTable(OwnHub hub, EdgeStates states) {
    this.hub = hub;
    this.states = states;
  }

  List<EdgeRow> rows() {
    return Centre.edges(hub.configuration().get()).stream().map(this::row).toList();
  }

  private EdgeRow row(String edge) {
    EdgeStates.State state = states.of(edge);
    EdgeStatus status = state.last().map(EdgeStates.Heard::status).orElse(SILENT);
    return new EdgeRow(
        edge,
        residents(hub.configuration().get(), edge),
        state.up() ? "up" : "down",
        state.since(),
        status.backlog(),
        status.oldestSeconds(),
        hub.broker().depth(new EdgeChannels(edge).deliveries()),
        state.last().map(CentreTable::clockDifference),
        status.diskFreeBytes(),
        status.version(),
        status.configuration(),
        status.faults(),
        state.last().map(EdgeStates.Heard::at),
        hub.broker().depth(Channel.dead("edge." + edge)));
  }

  private static long clockDifference(EdgeStates.Heard heard) {
    return Duration.between(heard.at(), heard.status().at()).toSeconds();
  }

  static List<String> residents(Configuration configuration, String edge) {
    return configuration.participants().values().stream()
        .filter(p -> p.edge().equals(Optional.of(edge)))
        .map(p -> p.id())
        .sorted()
        .toList();
  }
}
