package id.simpul.connectors.webhook;

import id.simpul.connectors.http.credentials.SignedRequest;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** A call as Camel's HTTP server left it in the message. */
record Call(Message message, byte[] body) {

  /**
   * @throws NotAdmitted if it has more bytes than the limit
   */
  static Call of(Exchange exchange, int limit) throws IOException, NotAdmitted {
    Message message = exchange.getMessage();
    byte[] body =
        BoundedBody.read(message, limit)
            .orElseThrow(
                () -> new NotAdmitted("too-large", "At most " + limit + " bytes are taken."));
    return new Call(message, body);
  }

  /** Empty text when it is absent. */
  String header(String name) {
    return name.isEmpty() ? "" : message.getHeader(name, "", String.class);
  }

  /** With the path as the caller wrote it. */
  SignedRequest signed(String timestamp) {
    return new SignedRequest(
        message.getHeader(Exchange.HTTP_METHOD, "", String.class),
        message.getHeader(Exchange.HTTP_URI, "", String.class),
        message.getHeader(Exchange.HTTP_RAW_QUERY, "", String.class),
        timestamp,
        body);
  }
}
