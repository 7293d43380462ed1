package id.simpul.routes.translate;

import id.simpul.routes.channel.Channel;
import id.simpul.routes.channel.ChannelComponent;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.Flow;
import id.simpul.routes.hold.HeldRetry;
import java.util.function.Supplier;
import org.apache.camel.builder.RouteBuilder;

/** One route per flow of messages, {@code translate:<flow>}. */
public final class TranslateRoutes extends RouteBuilder {

  private static final int CONCURRENCY = 2;
  private static final int BATCH = 64;

  private final Supplier<Configuration> configuration;
  private final Waits waits;
  private final HeldRetry retry;
  private final Translate translate;

  public TranslateRoutes(
      Supplier<Configuration> configuration, Waits waits, HeldRetry retry, Translate translate) {
    this.configuration = configuration;
    this.waits = waits;
    this.retry = retry;
    this.translate = translate;
  }

  /** As an operator reads it. */
  static String routeId(String flow) {
    return "translate:" + flow;
  }

  @Override
  public void configure() throws Exception {
    for (Flow flow : configuration.get().flows().values()) {
      if (flow.kind() == Flow.Kind.MESSAGE) {
        retry.recover(waits.channel(flow.id()));
        translate(flow);
      }
    }
  }

  private void translate(Flow flow) {
    from(ChannelComponent.SCHEME
            + ":"
            + Channel.intake(flow.id())
            + "?concurrency="
            + CONCURRENCY
            + "&batch="
            + BATCH)
        .routeId(routeId(flow.id()))
        .routeDescription(flow.title())
        .errorHandler(noErrorHandler())
        .process(translate)
        .id("recipients:" + flow.id());
  }
}
