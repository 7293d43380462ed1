package id.simpul.routes.edge;

import id.simpul.routes.channel.Channel;
import id.simpul.routes.channel.EdgeChannels;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;

/** An edge's routes for what comes from and goes to the centre. */
final class EdgeRoutes extends RouteBuilder {

  private static final int BATCH = 32;

  private final String edge;
  private final OwnHub hub;
  private final QuestionLink questions;
  private final TakeFiles files;

  EdgeRoutes(String edge, OwnHub hub, QuestionLink questions, TakeFiles files) {
    this.edge = edge;
    this.hub = hub;
    this.questions = questions;
    this.files = files;
  }

  @Override
  public void configure() {
    EdgeChannels channels = new EdgeChannels(edge);
    route(
        "handed-over",
        channels.deliveries(),
        "Takes what the centre hands over for participants here",
        new TakeHandedOver(new Residents(edge, hub.configuration()), hub));
    route(
        "report",
        Channel.REPORTS,
        "Tells the centre what became of what it handed over",
        new SendReport(channels.reports()));
    route(
        "answers",
        channels.answers(),
        "Takes the centre's answers to whoever waits for them",
        questions);
    route("files", channels.files(), "Puts the centre's configuration in force here", files);
  }

  private void route(String what, String channel, String description, Processor step) {
    String inOrder = channel + "?concurrency=1&batch=" + BATCH;
    new LinkRoute(what, edge, inOrder, description, step).addTo(this);
  }
}
