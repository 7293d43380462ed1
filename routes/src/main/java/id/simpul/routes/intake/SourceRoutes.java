package id.simpul.routes.intake;

import id.simpul.mappings.participant.ConnectorUse;
import id.simpul.mappings.participant.Participant;
import id.simpul.mappings.participant.Sends;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.connect.ConnectorUri;
import id.simpul.routes.connect.ServedPaths;
import id.simpul.routes.connect.UnsetProperties;
import java.util.function.Supplier;
import org.apache.camel.builder.RouteBuilder;

/** One route per system that is asked for its messages, {@code source:<participant>:<flow>}. */
public final class SourceRoutes extends RouteBuilder {

  private final Supplier<Configuration> configuration;
  private final Intake intake;
  private final ServedPaths paths;

  public SourceRoutes(Supplier<Configuration> configuration, Intake intake, ServedPaths paths) {
    this.configuration = configuration;
    this.intake = intake;
    this.paths = paths;
  }

  @Override
  public void configure() {
    for (Participant p : configuration.get().participants().values()) {
      for (Sends sends : p.sends()) {
        sends.source().ifPresent(source -> fetch(p, sends, source));
      }
    }
  }

  private void fetch(Participant participant, Sends sends, ConnectorUse source) {
    String what = participant.id() + " (sends " + sends.flow() + ")";
    if (!new UnsetProperties(getContext()).none(what, source) || !paths.isFree(what, source)) {
      return;
    }
    String name = participant.id() + ":" + sends.flow();
    from(ConnectorUri.of(getContext(), source, participant.id() + "-" + sends.flow()))
        .routeId("source:" + name)
        .routeDescription("Asks " + participant.name() + " for messages")
        .errorHandler(noErrorHandler())
        .process(new TakeIn(participant.id(), sends, intake))
        .id("intake:" + name);
  }
}
