package id.simpul.connectors.http.credentials;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The parameters of a token request, in their order. */
record TokenForm(Map<String, String> parameters) {

  /** Reads {@code scope=a&audience=b}, percent-encoded where needed. */
  static TokenForm parse(String form) {
    Map<String, String> read = new LinkedHashMap<>();
    for (String pair : form.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        read.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      } else if (!pair.isBlank()) {
        throw new IllegalArgumentException("token parameters must be name=value, divided by &");
      }
    }
    return new TokenForm(read);
  }

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

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
