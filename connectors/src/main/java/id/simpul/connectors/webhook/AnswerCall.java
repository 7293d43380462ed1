package id.simpul.connectors.webhook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.simpul.connectors.ConnectorHeaders;
import java.nio.charset.StandardCharsets;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/**
 * Tells a caller what the hub made of its call: the receipt of a message, the answer to a question,
 * or why not. Made by a Kamelet, one per use; thread-safe once its properties are set.
 */
public final class AnswerCall implements Processor {

  private static final int OK = 200;
  private static final int ACCEPTED = 202;

  private boolean receipt = true;
  private String contentType = "application/json";

  /** {@code receipt}, or {@code body} where the call is a question that the hub answers. */
  public void setAnswer(String what) {
    receipt = what.equals("receipt");
  }

  /** The content type of answers to questions. */
  public void setAnswerType(String type) {
    contentType = type;
  }

  @Override
  public void process(Exchange exchange) {
    Message message = exchange.getMessage();
    String refused = message.getHeader(ConnectorHeaders.REFUSED, String.class);
    if (refused != null) {
      String detail = message.getHeader(ConnectorHeaders.REFUSED_DETAIL, "", String.class);
      PartnerAnswer.problem(message, refused, detail);
    } else if (receipt) {
      String id = message.getHeader(ConnectorHeaders.TRACKING_ID, "", String.class);
      PartnerAnswer.give(message, ACCEPTED, "application/json", receipt(id));
    } else {
      PartnerAnswer.give(message, OK, contentType, message.getBody(byte[].class));
    }
  }

  private static byte[] receipt(String trackingId) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("trackingId", trackingId)
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }
}
