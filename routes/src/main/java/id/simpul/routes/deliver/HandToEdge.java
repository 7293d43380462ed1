package id.simpul.routes.deliver;

import id.simpul.mappings.participant.Receives;
import id.simpul.routes.channel.Step;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** The sink of receivers that live at an edge: the message moves to the link's channel. */
final class HandToEdge implements Processor {

  private final Settlement settlement;

  HandToEdge(Settlement settlement) {
    this.settlement = settlement;
  }

  @Override
  public void process(Exchange exchange) {
    settlement.handOver(
        Step.of(exchange),
        Prepare.receives(exchange).sink().parameters().get(Receives.EDGE_NAME),
        exchange.getMessage().getBody(byte[].class),
        exchange.getMessage().getHeader(Exchange.CONTENT_TYPE, String.class));
  }
}
