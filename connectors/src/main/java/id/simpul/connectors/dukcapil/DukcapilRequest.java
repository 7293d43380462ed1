package id.simpul.connectors.dukcapil;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.http.HttpAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/**
 * Completes the elements to be verified with the login and the threshold, which Dukcapil wants in
 * the body under names that differ per method. No header of the hub leaves. Made by a Kamelet, one
 * per use; thread-safe once its properties are set.
 */
public final class DukcapilRequest implements Processor {

  private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_-]*");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ROOT = "/dukcapil/get_json";
  private static final String NIK = "NIK";

  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private String path = ROOT;
  private String nikField = NIK;
  private String basicUser = "";
  private String basicPassword = "";

  /** Checked here, before Camel makes an endpoint of it. */
  public void setAddress(String address) {
    HttpAddress.checked(address);
  }

  /**
   * Area, agency and method in one text, divided by slashes; an empty one is left out.
   *
   * @throws IllegalArgumentException if one of them would lead the call elsewhere
   */
  public void setSegments(String segments) {
    StringBuilder called = new StringBuilder(ROOT);
    for (String segment : segments.split("/")) {
      if (!SEGMENT.matcher(segment).matches()) {
        throw new IllegalArgumentException(
            "area, agency and method may hold letters, digits, hyphens and underscores only");
      }
      called.append(segment.isEmpty() ? "" : "/" + segment);
    }
    path = called.toString();
  }

  public void setNikField(String name) {
    nikField = name;
  }

  public void setUserField(String name) {
    names.put("user", name);
  }

  public void setUser(String user) {
    values.put("user", user);
  }

  public void setPasswordField(String name) {
    names.put("password", name);
  }

  public void setPassword(String password) {
    values.put("password", password);
  }

  public void setIpField(String name) {
    names.put("ip", name);
  }

  public void setIp(String ip) {
    values.put("ip", ip);
  }

  public void setThresholdField(String name) {
    names.put("threshold", name);
  }

  public void setThreshold(String threshold) {
    values.put("threshold", threshold);
  }

  public void setBasicUser(String user) {
    basicUser = user;
  }

  public void setBasicPassword(String password) {
    basicPassword = password;
  }

  @Override
  public void process(Exchange exchange) throws IOException {
    Message message = exchange.getMessage();
    byte[] body = completed(message.getBody(byte[].class));
    message.removeHeaders("*");
    message.setHeader(Exchange.HTTP_PATH, path);
    message.setHeader(Exchange.CONTENT_TYPE, "application/json");
    if (!basicUser.isEmpty()) {
      message.setHeader("Authorization", basic());
    }
    message.setBody(body);
  }

  byte[] completed(byte[] elements) throws IOException {
    ObjectNode request = JSON.createObjectNode();
    for (Map.Entry<String, JsonNode> element : JSON.readTree(elements).properties()) {
      request.set(element.getKey().equals(NIK) ? nikField : element.getKey(), element.getValue());
    }
    names.forEach((what, name) -> request.put(name, values.get(what)));
    return JSON.writeValueAsBytes(request);
  }

  private String basic() {
    byte[] pair = (basicUser + ":" + basicPassword).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }
}
