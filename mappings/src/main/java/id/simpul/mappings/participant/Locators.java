package id.simpul.mappings.participant;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.json.MalformedBody;
import id.simpul.mappings.xml.Xml;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;

/** Makes locators from what a participant's file says. */
public final class Locators {

  private static final Pattern SEARCH =
      Pattern.compile("//|(descendant|ancestor|following|preceding)[a-z-]*\\s*::");

  private static final String NAME =
      "(?:[\\p{L}_][\\p{L}\\p{N}_.-]*+:)?(?:[\\p{L}_][\\p{L}\\p{N}_.-]*+|\\*)";
  private static final String TEXT = "(?:'[^']*+'|\"[^\"]*+\")";
  private static final String IS =
      "\\s*+(?:local-name\\(\\)|name\\(\\)|@?" + NAME + "|\\.)\\s*+=\\s*+" + TEXT + "\\s*+";
  private static final String WHERE =
      "\\[(?:\\s*+(?:\\d++|last\\(\\))\\s*+|" + IS + "(?:and" + IS + ")*+)]";
  private static final String STEP =
      "(?:(?:child|self|descendant|descendant-or-self|attribute)::|@)?+(?:text\\(\\)|node\\(\\)|"
          + NAME
          + "|\\.)(?:"
          + WHERE
          + ")*+";
  private static final String PATH = "/?/?" + STEP + "(?://?" + STEP + ")*+";
  private static final Pattern PLAIN =
      Pattern.compile(
          "\\s*+(?:" + PATH + "|(?:string|normalize-space)\\(\\s*+" + PATH + "\\s*+\\))\\s*+");

  private Locators() {}

  /**
   * @throws IllegalArgumentException if the text is not a JSON Pointer
   */
  public static Locator pointer(String text) {
    JsonPointer pointer = JsonPointer.compile(text);
    return body -> body.json().map(json -> json.at(pointer)).flatMap(Locators::text);
  }

  private static Optional<String> text(JsonNode value) {
    return value.isValueNode() && !value.asText().isEmpty() && !value.isNull()
        ? Optional.of(value.asText())
        : Optional.empty();
  }

  /** Whether the text is an XPath 1.0 expression without prefixes. */
  public static boolean isXpath(String expression) {
    try {
      XPathFactory.newDefaultInstance().newXPath().compile(expression);
      return true;
    } catch (XPathExpressionException e) {
      return false;
    }
  }

  /**
   * Whether the expression is a path that goes down, and searches the whole message once at most: a
   * search within a search, or a way up and down again, takes hours over a large message.
   */
  public static boolean isQuick(String xpath) {
    return SEARCH.matcher(xpath).results().count() <= 1 && PLAIN.matcher(xpath).matches();
  }

  /** The text of the first node that the XPath 1.0 expression finds. */
  public static Locator xpath(String expression) {
    return body -> {
      try {
        // XPath objects are not thread-safe; a new one costs little beside reading the body.
        String found =
            XPathFactory.newDefaultInstance()
                .newXPath()
                .evaluate(expression, Xml.document(body.bytes()));
        return found.isBlank() ? Optional.empty() : Optional.of(found.strip());
      } catch (XPathExpressionException | MalformedBody e) {
        return Optional.empty();
      }
    };
  }
}
