package id.simpul.routes.lookup;

import id.simpul.mappings.participant.Asks;
import id.simpul.mappings.participant.ConnectorUse;
import id.simpul.mappings.participant.Participant;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.connect.ConnectorUri;
import id.simpul.routes.connect.ServedPaths;
import id.simpul.routes.connect.UnsetProperties;
import java.util.function.Supplier;
import org.apache.camel.builder.RouteBuilder;

/**
 * One route per participant whose questions a connector serves, {@code
 * asking:<participant>:<flow>}.
 */
public final class AskingRoutes extends RouteBuilder {

  private final Supplier<Configuration> configuration;
  private final Lookups lookups;
  private final ServedPaths paths;

  public AskingRoutes(Supplier<Configuration> configuration, Lookups lookups, ServedPaths paths) {
    this.configuration = configuration;
    this.lookups = lookups;
    this.paths = paths;
  }

  @Override
  public void configure() {
    for (Participant p : configuration.get().participants().values()) {
      for (Asks asks : p.asks()) {
        asks.source().ifPresent(source -> serve(p, asks, source));
      }
    }
  }

  private void serve(Participant participant, Asks asks, ConnectorUse source) {
    String what = participant.id() + " (asks " + asks.flow() + ")";
    if (!new UnsetProperties(getContext()).none(what, source) || !paths.isFree(what, source)) {
      return;
    }
    String name = participant.id() + ":" + asks.flow();
    from(ConnectorUri.of(getContext(), source, participant.id() + "-asks-" + asks.flow()))
        .routeId("asking:" + name)
        .routeDescription("Serves questions of " + participant.name())
        .errorHandler(noErrorHandler())
        .process(new Ask(participant.id(), asks, lookups))
        .id("answer:" + name);
  }
}
