package id.simpul.routes.edge;

import id.simpul.routes.channel.Step;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what an edge says of itself; the newest counts. */
final class TakeStatus implements Processor {

  private static final Logger LOG = LoggerFactory.getLogger(TakeStatus.class);

  private final String edge;
  private final EdgeStates states;
  private final Slices slices;

  TakeStatus(String edge, EdgeStates states, Slices slices) {
    this.edge = edge;
    this.states = states;
    this.slices = slices;
  }

  @Override
  public void process(Exchange exchange) {
    try {
      EdgeStatus status = StatusCodec.decode(Step.of(exchange).envelope().original());
      states.heard(edge, status);
      slices.offer(edge, status.files());
    } catch (IOException e) {
      LOG.warn("edge {}: its status cannot be read: {}", edge, e.getMessage());
    }
  }
}
