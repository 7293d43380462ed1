package id.simpul.connectors.http.credentials;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The parameters of a token request, in their order. */
record TokenForm(Map<String, String> parameters) {

  /** With one more, unless it is there already. */
  TokenForm with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(parameters);
    more.putIfAbsent(name, value);
    return new TokenForm(more);
  }

  String asForm() {
    return parameters.entrySet().stream()
        .map(p -> encoded(p.getKey()) + "=" + encoded(p.getValue()))
        .collect(Collectors.joining("&"));
  }

  String asJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    parameters.forEach(json::put);
    return json.toString();
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "TokenForm" + parameters.keySet();
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
