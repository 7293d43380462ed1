package id.simpul.routes.edge;

import id.simpul.routes.channel.ChannelComponent;
import id.simpul.routes.channel.EdgeChannels;
import id.simpul.routes.intake.Repeats;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;

/** The centre's routes for one edge: {@code arrive:<edge>}, {@code reports:<edge>}, … */
final class CentreRoutes extends RouteBuilder {

  private static final int BATCH = 64;

  private final String edge;
  private final Core core;
  private final EdgeStates states;

  CentreRoutes(String edge, Core core, EdgeStates states) {
    this.edge = edge;
    this.core = core;
    this.states = states;
  }

  @Override
  public void configure() {
    EdgeChannels channels = new EdgeChannels(edge);
    Residents residents = new Residents(edge, core.configuration());
    Repeats repeats = new Repeats(core.receipts());
    route(
        "arrive",
        channels.messages(),
        "Takes in what edge " + edge + " has accepted",
        new Arrive(edge, residents, repeats, core.configuration(), core.clock()));
    route(
        "reports",
        channels.reports(),
        "Journals what became of messages at edge " + edge,
        new TakeReports(residents));
    route(
        "status",
        channels.status(),
        "Learns how edge " + edge + " stands",
        new TakeStatus(edge, states));
  }

  /** One consumer each: what comes over the link stays in order. */
  private void route(String id, String channel, String description, Processor step) {
    from("%s:%s?concurrency=1&batch=%d".formatted(ChannelComponent.SCHEME, channel, BATCH))
        .routeId(id + ":" + edge)
        .routeDescription(description)
        .errorHandler(noErrorHandler())
        .process(step)
        .id("take-" + id + ":" + edge);
  }
}
