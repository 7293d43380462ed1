package id.simpul.connectors.soap;

import java.util.List;
import java.util.Optional;
import org.apache.cxf.message.Attachment;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.Message;

/** One call as it goes through CXF: how far it came, and what came back. */
final class Call {

  static final String KEY = Call.class.getName();

  private final List<Attachment> parts;
  private volatile Exchange exchange;
  private volatile boolean leaving;

  /**
   * @param parts what travels beside the envelope
   */
  Call(List<Attachment> parts) {
    this.parts = parts;
  }

  /** The call to which an outgoing message belongs. */
  static Call of(Message message) {
    return (Call) message.get(KEY);
  }

  List<Attachment> parts() {
    return parts;
  }

  void goesThrough(Exchange cxf) {
    exchange = cxf;
  }

  /** From now on the system may have it. */
  void leaves() {
    leaving = true;
  }

  boolean mayHaveLeft() {
    return leaving;
  }

  /** What came back, if anything did. */
  Optional<Envelope> answer() {
    return Optional.ofNullable(exchange).map(e -> e.get(Envelope.class));
  }
}
