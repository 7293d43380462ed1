package id.simpul.connectors.simulator;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One request as it arrived.
 *
 * @param query the undecoded query, or empty text
 */
public record ReceivedRequest(
    String method, String path, String query, Map<String, List<String>> headers, byte[] body) {

  /** Header names are compared without regard to case, as HTTP has it. */
  public ReceivedRequest {
    Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    byName.putAll(headers);
    headers = byName;
  }

  /** The first value of a header. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name)).map(values -> values.get(0));
  }

  /** The body read as UTF-8. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
