package id.simpul.connectors.simulator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text of a request as it may be shown: values whose name speaks of a secret are covered. The
 * simulators are made for made-up data; a programmer's first try often carries a real key all the
 * same.
 */
final class Masked {

  private static final String COVER = "•••";
  private static final String SECRET =
      "[\\w.-]*(?:pass(?:word|wd|phrase)?|secret|token|auth(?:orization)?\\w*|api-?_?key|user-?_?key"
          + "|credential|signature|cookie|cons-?_?id)[\\w.-]*";
  private static final Pattern NAME = pattern("(?:" + SECRET + "|key)");
  private static final Pattern JSON =
      pattern("(\"" + SECRET + "\"\\s*:\\s*)(\"(?:[^\"\\\\]|\\\\.)*+\"?|[^\\s,}\\]]++)");
  private static final Pattern FORM = pattern("((?:^|[?&])" + SECRET + "=)([^&\\s]++)");
  private static final Pattern XML = pattern("(<(?:\\w+:)?" + SECRET + "(?:\\s[^<>]*)?>)([^<]++)");

  private Masked() {}

  /** The value of a header or form field of this name. */
  static String value(String name, String value) {
    return NAME.matcher(name).matches() && !value.isEmpty() ? COVER : value;
  }

  /** A whole body or query: JSON, XML or a form. */
  static String text(String text) {
    return cover(XML, cover(FORM, cover(JSON, text, "\"" + COVER + "\""), COVER), COVER);
  }

  private static String cover(Pattern pattern, String text, String with) {
    return pattern.matcher(text).replaceAll("$1" + Matcher.quoteReplacement(with));
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
