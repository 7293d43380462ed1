package id.simpul.routes.translate;

import id.simpul.routes.channel.Channel;
import id.simpul.routes.channel.ChannelComponent;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.Flow;
import id.simpul.routes.control.StageRoutes;
import id.simpul.routes.control.WantedRoute;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.camel.builder.RouteBuilder;

/** One route per flow of messages, {@code translate:<flow>}. */
public final class TranslateRoutes implements StageRoutes {

  private static final int CONCURRENCY = 2;
  private static final int BATCH = 64;

  private final Translate translate;

  public TranslateRoutes(Translate translate) {
    this.translate = translate;
  }

  /** As an operator reads it. */
  static String routeId(String flow) {
    return "translate:" + flow;
  }

  @Override
  public Stream<WantedRoute> wanted(List<Configuration> live) {
    Map<String, String> titles = new TreeMap<>();
    live.stream()
        .flatMap(c -> c.flows().values().stream())
        .filter(flow -> flow.kind() == Flow.Kind.MESSAGE)
        .forEach(flow -> titles.putIfAbsent(flow.id(), flow.title()));
    return titles.entrySet().stream().map(flow -> route(flow.getKey(), flow.getValue()));
  }

  private WantedRoute route(String flow, String title) {
    return new WantedRoute(
        routeId(flow), flow, Optional.empty(), routes -> translate(routes, flow, title));
  }

  private void translate(RouteBuilder routes, String flow, String title) {
    routes
        .from(
            ChannelComponent.SCHEME
                + ":"
                + Channel.intake(flow)
                + "?concurrency="
                + CONCURRENCY
                + "&batch="
                + BATCH)
        .routeId(routeId(flow))
        .routeDescription(title)
        .errorHandler(routes.noErrorHandler())
        .process(translate)
        .id("recipients:" + flow);
  }
}
