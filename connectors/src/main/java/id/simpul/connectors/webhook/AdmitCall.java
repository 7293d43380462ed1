package id.simpul.connectors.webhook;

import com.fasterxml.jackson.core.JsonPointer;
import id.simpul.connectors.ConnectorHeaders;
import id.simpul.connectors.http.HttpAnswer;
import java.io.IOException;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/**
 * Lets a call through whose sender proves itself, and leaves nothing of it but its body and its
 * message id. Made by a Kamelet, one per use; thread-safe once its properties are set.
 */
public final class AdmitCall implements Processor {

  private static final int LARGEST = 16 << 20;

  private SenderCheck check = new SenderCheck();
  private int limit = 1 << 20;
  private String idHeader = "";
  private JsonPointer idPointer = JsonPointer.empty();

  /** How the caller proves itself. */
  public void setCheck(SenderCheck check) {
    this.check = check;
  }

  /**
   * The largest body in bytes.
   *
   * @throws IllegalArgumentException if it is not from 1 to 16 MiB
   */
  public void setBodyLimit(int bytes) {
    if (bytes < 1 || bytes > LARGEST) {
      throw new IllegalArgumentException("bodyLimit must be from 1 to " + LARGEST);
    }
    limit = bytes;
  }

  /** The header that names the message; empty text: none. */
  public void setIdHeader(String name) {
    idHeader = name;
  }

  /** Where the message's id stands in its JSON; empty text: nowhere. */
  public void setIdPointer(String pointer) {
    idPointer = JsonPointer.compile(pointer);
  }

  /**
   * @throws NotAdmitted if the caller does not prove itself, or the call cannot be a message
   */
  @Override
  public void process(Exchange exchange) throws NotAdmitted, IOException {
    Call call = Call.of(exchange, limit);
    check.admit(call);
    Optional<String> id = id(call);
    Message message = exchange.getMessage();
    message.removeHeaders("*");
    message.setBody(call.body());
    id.ifPresent(text -> message.setHeader(ConnectorHeaders.MESSAGE_ID, text));
  }

  /** Empty: the hub looks where the participant's file says. */
  private Optional<String> id(Call call) throws NotAdmitted {
    if (!idHeader.isEmpty()) {
      return Optional.of(named(call.header(idHeader), "the header " + idHeader));
    }
    if (!idPointer.matches()) {
      HttpAnswer json = new HttpAnswer(0, "", "", call.body());
      String id = json.json().map(body -> body.at(idPointer).asText()).orElse("");
      return Optional.of(named(id, "JSON at " + idPointer));
    }
    return Optional.empty();
  }

  private static String named(String id, String where) throws NotAdmitted {
    if (id.isBlank()) {
      throw new NotAdmitted("bad-message-id", "The message's id is expected in " + where + ".");
    }
    return id;
  }
}
