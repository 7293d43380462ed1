package id.simpul.routes.lookup;

import id.simpul.mappings.participant.Answers;
import id.simpul.mappings.participant.Participant;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.connect.ConnectorUri;
import id.simpul.routes.connect.UnsetProperties;
import java.util.function.Supplier;
import org.apache.camel.builder.RouteBuilder;

/** One route per answering participant and lookup, {@code lookup:<participant>:<flow>}. */
public final class LookupRoutes extends RouteBuilder {

  private final Supplier<Configuration> configuration;

  public LookupRoutes(Supplier<Configuration> configuration) {
    this.configuration = configuration;
  }

  @Override
  public void configure() {
    configuration
        .get()
        .participants()
        .values()
        .forEach(p -> p.answers().forEach(a -> answer(p, a)));
  }

  private void answer(Participant participant, Answers answers) {
    String what = participant.id() + " (answers " + answers.flow() + ")";
    if (!new UnsetProperties(getContext()).none(what, answers.action())) {
      return;
    }
    String name = participant.id() + ":" + answers.flow();
    from(endpoint(participant.id(), answers.flow()))
        .routeId("lookup:" + name)
        .routeDescription("Asks " + participant.name())
        .errorHandler(noErrorHandler())
        .to(
            ConnectorUri.of(
                getContext(), answers.action(), participant.id() + "-" + answers.flow()))
        .id("ask:" + name);
  }

  static String endpoint(String participant, String flow) {
    return "direct:lookup." + participant + "." + flow;
  }
}
