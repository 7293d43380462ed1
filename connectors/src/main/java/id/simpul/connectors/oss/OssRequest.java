package id.simpul.connectors.oss;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.http.HttpAddress;
import id.simpul.connectors.http.HttpAnswer;
import java.nio.charset.StandardCharsets;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/**
 * Puts a message into the envelope of OSS's method and shows the user key. No header of the hub
 * leaves. Made by a Kamelet, one per use; thread-safe once its properties are set.
 */
public final class OssRequest implements Processor {

  private String method = "";
  private String envelope = "";
  private String userKey = "";

  /** Checked here, before Camel makes an endpoint of it. */
  public void setAddress(String address) {
    HttpAddress.checked(address);
  }

  /** The last part of the address. */
  public void setMethod(String name) {
    method = name;
  }

  /** The name below which OSS expects the content. */
  public void setEnvelope(String name) {
    envelope = name;
  }

  public void setUserKey(String key) {
    userKey = key;
  }

  @Override
  public void process(Exchange exchange) {
    Message message = exchange.getMessage();
    byte[] content = message.getBody(byte[].class);
    JsonNode read =
        new HttpAnswer(0, "", "", content)
            .json()
            .orElseThrow(() -> new IllegalStateException("a mapping made no JSON"));
    ObjectNode request = JsonNodeFactory.instance.objectNode().set(envelope, read);
    message.removeHeaders("*");
    message.setHeader(Exchange.HTTP_PATH, "/" + method);
    message.setHeader(Exchange.CONTENT_TYPE, "application/json");
    message.setHeader("user_key", userKey);
    message.setBody(request.toString().getBytes(StandardCharsets.UTF_8));
  }
}
