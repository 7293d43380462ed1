package id.simpul.connectors.http;

import id.simpul.connectors.ConnectorHeaders;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Message;

/**
 * Headers of a call as a parameter lists them, {@code X-App=simpul|X-Request-Id=<Idempotency-Key>}:
 * a name in angle brackets stands for that header of the message.
 */
final class HeaderTemplates {

  private static final Pattern PLACEHOLDER = Pattern.compile("<([A-Za-z-]+)>");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`~-]{1,100}");
  private static final Set<String> PLACES =
      Set.of(
          ConnectorHeaders.IDEMPOTENCY_KEY,
          ConnectorHeaders.TRACKING_ID,
          ConnectorHeaders.FLOW,
          ConnectorHeaders.SENDER);

  private final Map<String, String> templates;

  /**
   * @throws IllegalArgumentException if a name is none of a header, or a placeholder is not known
   */
  HeaderTemplates(String pairs) {
    templates = Pairs.parse(pairs);
    templates.forEach(HeaderTemplates::check);
  }

  Map<String, String> filled(Message message) {
    Map<String, String> filled = new LinkedHashMap<>();
    templates.forEach((name, template) -> filled.put(name, fill(template, message)));
    return filled;
  }

  private static String fill(String template, Message message) {
    return PLACEHOLDER.matcher(template).replaceAll(found -> value(found, message));
  }

  private static String value(MatchResult found, Message message) {
    return Matcher.quoteReplacement(message.getHeader(found.group(1), "", String.class));
  }

  private static void check(String name, String template) {
    boolean camels = name.regionMatches(true, 0, "Camel", 0, "Camel".length());
    boolean known =
        PLACEHOLDER
            .matcher(template)
            .results()
            .map(found -> found.group(1))
            .allMatch(PLACES::contains);
    if (camels || !known || !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "headers are written as in X-App=simpul|X-Id=<Idempotency-Key>, with one of " + PLACES);
    }
  }
}
