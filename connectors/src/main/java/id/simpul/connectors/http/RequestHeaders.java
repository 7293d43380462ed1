package id.simpul.connectors.http;

import id.simpul.connectors.ConnectorHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/**
 * Leaves on the message the headers that the receiver is to see and no other: content type,
 * idempotency key, tracking id and the credentials. Made by a Kamelet, one per use; thread-safe
 * once its properties are set. Empty text means that a property is not used.
 */
public final class RequestHeaders implements Processor {

  private static final List<String> PASSED_ON =
      List.of(
          Exchange.CONTENT_TYPE, ConnectorHeaders.IDEMPOTENCY_KEY, ConnectorHeaders.TRACKING_ID);

  private final Map<String, String> fixed = new LinkedHashMap<>();
  private HeaderTemplates templates = new HeaderTemplates("");
  private String contentType = "";
  private String apiKeyHeader = "";
  private String apiKey = "";
  private String username = "";
  private String password = "";

  /** Checked here, before Camel makes an endpoint of it. */
  public void setAddress(String address) {
    HttpAddress.checked(address);
  }

  public void setApiKeyHeader(String name) {
    apiKeyHeader = name;
    add(apiKeyHeader, apiKey);
  }

  public void setApiKey(String key) {
    apiKey = key;
    add(apiKeyHeader, apiKey);
  }

  public void setBearer(String token) {
    add("Authorization", token.isEmpty() ? "" : "Bearer " + token);
  }

  public void setUsername(String name) {
    username = name;
    addBasic();
  }

  public void setPassword(String secret) {
    password = secret;
    addBasic();
  }

  /** Further headers, see {@link HeaderTemplates}. */
  public void setHeaders(String pairs) {
    templates = new HeaderTemplates(pairs);
  }

  /** Takes the place of the message's own content type. */
  public void setContentType(String type) {
    contentType = type;
  }

  @Override
  public void process(Exchange exchange) {
    Message message = exchange.getMessage();
    Map<String, Object> kept = new LinkedHashMap<>(fixed);
    for (String name : PASSED_ON) {
      Object value = message.getHeader(name);
      if (value != null) {
        kept.put(name, value);
      }
    }
    if (!contentType.isEmpty()) {
      kept.put(Exchange.CONTENT_TYPE, contentType);
    }
    kept.putAll(templates.filled(message));
    message.removeHeaders("*");
    kept.forEach(message::setHeader);
  }

  private void addBasic() {
    if (!username.isEmpty()) {
      byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
      add("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }
  }

  private void add(String name, String value) {
    if (!name.isEmpty() && !value.isEmpty()) {
      fixed.put(name, value);
    }
  }
}
