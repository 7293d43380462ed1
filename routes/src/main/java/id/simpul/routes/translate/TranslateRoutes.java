package id.simpul.routes.translate;

import id.simpul.routes.channel.Channel;
import id.simpul.routes.channel.ChannelComponent;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.Flow;
import java.util.function.Supplier;
import org.apache.camel.builder.RouteBuilder;

/** One route per flow of messages, {@code translate:<flow>}. */
public final class TranslateRoutes extends RouteBuilder {

  private static final int CONCURRENCY = 2;
  private static final int BATCH = 64;

  private final Supplier<Configuration> configuration;
  private final Translate translate;

  public TranslateRoutes(Supplier<Configuration> configuration, Translate translate) {
    this.configuration = configuration;
    this.translate = translate;
  }

  @Override
  public void configure() {
    configuration.get().flows().values().stream()
        .filter(flow -> flow.kind() == Flow.Kind.MESSAGE)
        .forEach(this::translate);
  }

  private void translate(Flow flow) {
    from(ChannelComponent.SCHEME
            + ":"
            + Channel.intake(flow.id())
            + "?concurrency="
            + CONCURRENCY
            + "&batch="
            + BATCH)
        .routeId("translate:" + flow.id())
        .routeDescription(flow.title())
        .errorHandler(noErrorHandler())
        .process(translate)
        .id("recipients:" + flow.id());
  }
}
