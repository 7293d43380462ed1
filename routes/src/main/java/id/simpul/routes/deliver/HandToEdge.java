package id.simpul.routes.deliver;

import id.simpul.routes.channel.Step;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** The sink of receivers that live at an edge: the message moves to the link's channel. */
final class HandToEdge implements Processor {

  private final String edge;
  private final Settlement settlement;

  HandToEdge(String edge, Settlement settlement) {
    this.edge = edge;
    this.settlement = settlement;
  }

  @Override
  public void process(Exchange exchange) {
    settlement.handOver(
        Step.of(exchange),
        edge,
        exchange.getMessage().getBody(byte[].class),
        exchange.getMessage().getHeader(Exchange.CONTENT_TYPE, String.class));
  }
}
