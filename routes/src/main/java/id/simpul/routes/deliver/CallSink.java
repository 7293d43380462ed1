package id.simpul.routes.deliver;

import id.simpul.connectors.Outcome;
import id.simpul.mappings.participant.Receives;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;

/** Calls the connector that the message's configuration names for its flow. */
final class CallSink implements Processor {

  private final String receiver;
  private final Sinks sinks;

  CallSink(String receiver, Sinks sinks) {
    this.receiver = receiver;
    this.sinks = sinks;
  }

  @Override
  public void process(Exchange exchange) throws Exception {
    Receives receives = Prepare.receives(exchange);
    Optional<Producer> sink = sinks.of(receiver, receives);
    if (sink.isPresent()) {
      sink.get().process(exchange);
    } else {
      exchange.getMessage().setBody(notConnected(receives));
    }
  }

  /** The message waits: its variables may be set again, or it may be moved by its name. */
  private static Outcome notConnected(Receives receives) {
    return new Outcome.Unavailable(
        "not connected: " + receives.sink().name() + " lacks variables of the environment",
        Optional.empty());
  }
}
