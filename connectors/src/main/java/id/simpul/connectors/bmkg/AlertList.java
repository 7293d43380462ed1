package id.simpul.connectors.bmkg;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * Reads the RSS list of alerts. Only the file's name is taken from a link: BMKG does not choose
 * where the hub calls.
 */
final class AlertList {

  private static final Pattern FILE = Pattern.compile("(?:.*/)?([A-Za-z0-9_-]{1,80}_alert\\.xml)");

  private AlertList() {}

  /** File names of alerts, newest first as the list has them. */
  static List<String> read(byte[] xml) throws FeedUnreadable {
    Element root = SafeXml.root(xml);
    if (!root.getLocalName().equals("rss")) {
      throw new FeedUnreadable("no RSS list in the answer");
    }
    return SafeXml.children(root, "channel").stream()
        .flatMap(channel -> SafeXml.children(channel, "item").stream())
        .flatMap(item -> SafeXml.text(item, "link").stream())
        .map(FILE::matcher)
        .filter(Matcher::matches)
        .map(link -> link.group(1))
        .distinct()
        .toList();
  }
}
