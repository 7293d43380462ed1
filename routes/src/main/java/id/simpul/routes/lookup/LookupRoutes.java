package id.simpul.routes.lookup;

import id.simpul.mappings.participant.Answers;
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

/** One route per answering participant and lookup, {@code lookup:<participant>:<flow>}. */
public final class LookupRoutes implements StageRoutes {

  @Override
  public Stream<WantedRoute> wanted(List<Configuration> live) {
    return live.get(0).participants().values().stream()
        .flatMap(p -> p.answers().stream().map(a -> route(p, a)));
  }

  private static WantedRoute route(Participant participant, Answers answers) {
    Connection connection =
        new Connection(
            participant.id() + "-" + answers.flow(),
            participant.id() + " (answers " + answers.flow() + ")",
            answers.action());
    return new WantedRoute(
        "lookup:" + participant.id() + ":" + answers.flow(),
        participant.name(),
        Optional.of(connection),
        routes -> answer(routes, participant, answers.flow(), connection));
  }

  private static void answer(
      RouteBuilder routes, Participant participant, String flow, Connection connection) {
    String name = participant.id() + ":" + flow;
    routes
        .from(endpoint(participant.id(), flow))
        .routeId("lookup:" + name)
        .routeDescription("Asks " + participant.name())
        .errorHandler(routes.noErrorHandler())
        .to(ConnectorUri.of(routes.getContext(), connection.use(), connection.id()))
        .id("ask:" + name);
  }

  static String endpoint(String participant, String flow) {
    return "direct:lookup." + participant + "." + flow;
  }
}
