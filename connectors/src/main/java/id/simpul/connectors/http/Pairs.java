package id.simpul.connectors.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Names and values in one parameter, {@code name=value|name=value}: with signs that may stand in a
 * participant's file, where a query or a header line may not.
 */
public final class Pairs {

  private Pairs() {}

  /**
   * In their order; spaces around names and values do not count.
   *
   * @throws IllegalArgumentException if a part has no name or no equals sign
   */
  public static Map<String, String> parse(String text) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String pair : text.split("\\|")) {
      if (!pair.isBlank()) {
        int equals = pair.indexOf('=');
        if (equals < 1) {
          throw new IllegalArgumentException("expected name=value, divided by |");
        }
        pairs.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
      }
    }
    return pairs;
  }
}
