package id.simpul.routes.edge;

import id.simpul.routes.channel.EdgeChannels;
import id.simpul.routes.intake.Repeats;
import id.simpul.routes.lookup.Lookups;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;

/** The centre's routes for one edge: {@code arrive:<edge>}, {@code reports:<edge>}, … */
final class CentreRoutes extends RouteBuilder {

  /** One consumer: what comes over the link stays in order. */
  private static final String IN_ORDER = "?concurrency=1&batch=64";

  private static final int QUESTIONS_AT_ONCE = 8;

  private final String edge;
  private final OwnHub hub;
  private final TakeStatus status;
  private final Lookups lookups;

  CentreRoutes(String edge, OwnHub hub, TakeStatus status, Lookups lookups) {
    this.edge = edge;
    this.hub = hub;
    this.status = status;
    this.lookups = lookups;
  }

  @Override
  public void configure() {
    EdgeChannels channels = new EdgeChannels(edge);
    Residents residents = new Residents(edge, hub.configuration());
    Repeats repeats = new Repeats(hub.receipts());
    route(
        "arrive",
        channels.messages() + IN_ORDER,
        "Takes in what edge " + edge + " has accepted",
        new Arrive(edge, residents, repeats, hub.configuration(), hub.clock()));
    route(
        "reports",
        channels.reports() + IN_ORDER,
        "Journals what became of messages at edge " + edge,
        new TakeReports(residents));
    route("status", channels.status() + IN_ORDER, "Learns how edge " + edge + " stands", status);
    route(
        "questions",
        channels.questions() + "?concurrency=" + QUESTIONS_AT_ONCE,
        "Asks what participants at edge " + edge + " want to know",
        new AnswerQuestion(residents, lookups));
  }

  private void route(String what, String channel, String description, Processor step) {
    new LinkRoute(what, edge, channel, description, step).addTo(this);
  }
}
