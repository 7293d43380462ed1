package id.simpul.routes.edge;

import id.simpul.routes.channel.ChannelComponent;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;

/**
 * A route of one step that works on what comes over an edge's link, or goes there.
 *
 * @param what it does, in a word; with the edge it is the route's id
 * @param channel with its options
 * @param description for operators
 */
record LinkRoute(String what, String edge, String channel, String description, Processor step) {

  void addTo(RouteBuilder routes) {
    routes
        .from(ChannelComponent.SCHEME + ":" + channel)
        .routeId(what + ":" + edge)
        .routeDescription(description)
        .errorHandler(routes.noErrorHandler())
        .process(step)
        .id("take-" + what + ":" + edge);
  }
}
