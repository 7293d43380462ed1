package id.simpul.routes.intake;

import id.simpul.mappings.participant.ConnectorUse;
import id.simpul.mappings.participant.Participant;
import id.simpul.mappings.participant.Sends;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.connect.ConnectorUri;
import id.simpul.routes.control.StageRoutes;
import id.simpul.routes.control.WantedRoute;
import id.simpul.routes.control.WantedRoute.Connection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.builder.RouteBuilder;

/** One route per system that is asked for its messages, {@code source:<participant>:<flow>}. */
public final class SourceRoutes implements StageRoutes {

  private final Intake intake;

  public SourceRoutes(Intake intake) {
    this.intake = intake;
  }

  @Override
  public Stream<WantedRoute> wanted(List<Configuration> live) {
    return live.get(0).participants().values().stream()
        .flatMap(
            p -> p.sends().stream().flatMap(s -> s.source().map(u -> route(p, s, u)).stream()));
  }

  private WantedRoute route(Participant participant, Sends sends, ConnectorUse source) {
    String name = participant.id() + ":" + sends.flow();
    Connection connection =
        new Connection(
            participant.id() + "-" + sends.flow(),
            participant.id() + " (sends " + sends.flow() + ")",
            source);
    TakeIn takeIn = new TakeIn(participant.id(), sends, intake);
    return new WantedRoute(
        "source:" + name,
        List.of(sends.mediaType(), participant.name()),
        Optional.of(connection),
        routes -> fetch(routes, name, participant.name(), connection, takeIn));
  }

  private static void fetch(
      RouteBuilder routes, String name, String sender, Connection connection, TakeIn takeIn) {
    routes
        .from(ConnectorUri.of(routes.getContext(), connection.use(), connection.id()))
        .routeId("source:" + name)
        .routeDescription("Asks " + sender + " for messages")
        .errorHandler(routes.noErrorHandler())
        .process(takeIn)
        .id("intake:" + name);
  }
}
