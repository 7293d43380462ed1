package id.simpul.connectors.probe;

import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Looks at the system of one use of a connector, by the connector's own client, and has no effect
 * there. Each Kamelet declares one as its bean {@code probe}; Camel makes it only when the doctor
 * asks for it. A processor because Camel hands over beans of a Kamelet in no other way: it leaves
 * itself as the body.
 */
public interface Probe extends Processor {

  /** What a connector connects to, in the order in which it does; none for a folder. */
  List<Peer> peers();

  /**
   * Asks what can be asked without an effect, once all peers can be reached. The first bad finding
   * is the last.
   *
   * @param sample a message in the receiver's own form, to be compared and not to be sent; empty
   *     for none
   */
  List<Finding> ask(byte[] sample);

  @Override
  default void process(Exchange exchange) {
    exchange.getMessage().setBody(this);
  }
}
