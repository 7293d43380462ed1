package id.simpul.connectors.bpn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.webhook.PartnerAnswer;
import java.nio.charset.StandardCharsets;
import org.apache.camel.Message;

/** An answer in BPN's form: HTTP 200 always, and {@code respon_code} says how it went. */
final class LandAnswer {

  static final String CODE = "respon_code";
  static final String OK = "OK";

  private static final int HTTP_OK = 200;

  private LandAnswer() {}

  /** That there is nothing, and why. */
  static byte[] code(String text) {
    return bytes(JsonNodeFactory.instance.objectNode().put(CODE, text));
  }

  /** A mapping's result in its envelope; one that has a code of its own says why there is none. */
  static ObjectNode around(JsonNode result) {
    if (result instanceof ObjectNode coded && coded.has(CODE)) {
      return coded;
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.set("result", result);
    return answer.put(CODE, OK);
  }

  static byte[] bytes(ObjectNode answer) {
    return answer.toString().getBytes(StandardCharsets.UTF_8);
  }

  static void give(Message message, byte[] answer) {
    PartnerAnswer.give(message, HTTP_OK, "application/json", answer);
  }
}
