package id.simpul.routes.lookup;

import id.simpul.mappings.participant.Asks;
import id.simpul.mappings.participant.ConnectorUse;
import id.simpul.mappings.participant.Participant;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.connect.ConnectorUri;
import id.simpul.routes.control.StageRoutes;
import id.simpul.routes.control.WantedRoute;
import id.simpul.routes.control.WantedRoute.Connection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.builder.RouteBuilder;

/**
 * One route per participant whose questions a connector serves, {@code
 * asking:<participant>:<flow>}.
 */
public final class AskingRoutes implements StageRoutes {

  private final Lookups lookups;

  public AskingRoutes(Lookups lookups) {
    this.lookups = lookups;
  }

  @Override
  public Stream<WantedRoute> wanted(List<Configuration> live) {
    return live.get(0).participants().values().stream()
        .flatMap(p -> p.asks().stream().flatMap(a -> a.source().map(u -> route(p, a, u)).stream()));
  }

  private WantedRoute route(Participant participant, Asks asks, ConnectorUse source) {
    String name = participant.id() + ":" + asks.flow();
    Connection connection =
        new Connection(
            participant.id() + "-asks-" + asks.flow(),
            participant.id() + " (asks " + asks.flow() + ")",
            source);
    Ask ask = new Ask(participant.id(), asks, lookups);
    return new WantedRoute(
        "asking:" + name,
        List.of(asks.mediaType(), participant.name()),
        Optional.of(connection),
        routes -> serve(routes, name, participant.name(), connection, ask));
  }

  private static void serve(
      RouteBuilder routes, String name, String asker, Connection connection, Ask ask) {
    routes
        .from(ConnectorUri.of(routes.getContext(), connection.use(), connection.id()))
        .routeId("asking:" + name)
        .routeDescription("Serves questions of " + asker)
        .errorHandler(routes.noErrorHandler())
        .process(ask)
        .id("answer:" + name);
  }
}
