package id.simpul.connectors.files;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** A text of a workbook, which may be in several pieces of different looks. */
final class RichText {

  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private RichText() {}

  /** Reads to the end of the element at hand, without the pronunciation aids that may be in it. */
  static String read(XmlInput input, String element) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean aid = false;
    while (input.next() && !input.ends(element)) {
      aid = (aid || input.starts("rPh")) && !input.ends("rPh");
      if (!aid && input.starts("t")) {
        text.append(input.text());
      }
    }
    return unescaped(text.toString());
  }

  /** Excel writes what XML cannot hold as {@code _x000D_}. */
  static String unescaped(String text) {
    Matcher escape = ESCAPE.matcher(text);
    return text.contains("_x") ? escape.replaceAll(RichText::character) : text;
  }

  private static String character(MatchResult escape) {
    char c = (char) Integer.parseInt(escape.group(1), 16);
    return Matcher.quoteReplacement(Character.toString(c));
  }
}
