package id.simpul.deploy.edge;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A bandwidth as people write it: {@code 64kbit}, {@code 2mbit}. */
public record BitRate(long bitsPerSecond) {

  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,6})(k|m)bit");
  private static final long KILO = 1_000;

  /** Less than this does not even carry the heartbeats and a handshake. */
  private static final long LEAST = 8 * KILO;

  /**
   * @throws IllegalArgumentException if the text is not a bandwidth of at least 8kbit
   */
  public static BitRate valueOf(String text) {
    Matcher form = FORM.matcher(text.toLowerCase(Locale.ROOT));
    if (form.matches()) {
      long unit = form.group(2).equals("k") ? KILO : KILO * KILO;
      long rate = Long.parseLong(form.group(1)) * unit;
      if (rate >= LEAST) {
        return new BitRate(rate);
      }
    }
    throw new IllegalArgumentException(
        text + " is not a bandwidth such as 64kbit or 2mbit; the least is 8kbit");
  }
}
