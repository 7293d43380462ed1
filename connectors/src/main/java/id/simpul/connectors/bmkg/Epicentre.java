package id.simpul.connectors.bmkg;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an earthquake was, in degrees as BMKG wrote them. {@code Coordinates} come as latitude,
 * longitude; in the older XML the other way round: Indonesia lies between 94 and 142 degrees east,
 * so that a number over 90 is the longitude.
 */
record Epicentre(String lat, String lon) {

  private static final Pattern PAIR =
      Pattern.compile("\\s*(-?\\d{1,3}(?:\\.\\d+)?)\\s*,\\s*(-?\\d{1,3}(?:\\.\\d+)?)\\s*");
  private static final Pattern DEGREES = Pattern.compile("(\\d{1,3}(?:\\.\\d+)?)\\s*(LS|LU|BT|BB)");
  private static final double HIGHEST_LATITUDE = 90;

  /**
   * @param fields by names in small letters
   */
  static Epicentre of(Map<String, String> fields) throws FeedUnreadable {
    return pair(fields.getOrDefault("coordinates", ""))
        .or(() -> degrees(fields.getOrDefault("lintang", ""), fields.getOrDefault("bujur", "")))
        .orElseThrow(() -> new FeedUnreadable("an earthquake without a place"));
  }

  /** The same whether a feed writes {@code -7.5} or {@code -7.50}. */
  String name() {
    return plain(lat) + "_" + plain(lon);
  }

  private static String plain(String degrees) {
    return new BigDecimal(degrees).stripTrailingZeros().toPlainString();
  }

  private static Optional<Epicentre> pair(String text) {
    Matcher pair = PAIR.matcher(text);
    if (!pair.matches()) {
      return Optional.empty();
    }
    boolean turned = Math.abs(Double.parseDouble(pair.group(1))) > HIGHEST_LATITUDE;
    return Optional.of(
        turned
            ? new Epicentre(pair.group(2), pair.group(1))
            : new Epicentre(pair.group(1), pair.group(2)));
  }

  private static Optional<Epicentre> degrees(String lintang, String bujur) {
    return signed(lintang, "LS")
        .flatMap(lat -> signed(bujur, "BB").map(lon -> new Epicentre(lat, lon)));
  }

  private static Optional<String> signed(String text, String negative) {
    Matcher degrees = DEGREES.matcher(text.strip());
    return degrees.matches()
        ? Optional.of((degrees.group(2).equals(negative) ? "-" : "") + degrees.group(1))
        : Optional.empty();
  }
}
