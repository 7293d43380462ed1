package id.simpul.routes.intake;

import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Tracking ids: ULIDs (github.com/ulid/spec), 26 characters of Crockford's base 32: 48 bits of
 * milliseconds, then 80 random bits. Sortable by time, safe in URLs and file names.
 */
public final class TrackingId {

  private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
  private static final int LENGTH = 26;
  private static final int TIME_DIGITS = 10;
  private static final int BITS = 5;

  /** U and I are no digits of base 32. */
  private static final String TEST = "UJI";

  private TrackingId() {}

  public static String next(Instant now) {
    char[] id = new char[LENGTH];
    digits(id, 0, TIME_DIGITS, now.toEpochMilli());
    ThreadLocalRandom random = ThreadLocalRandom.current();
    digits(id, TIME_DIGITS, LENGTH - TIME_DIGITS >> 1, random.nextLong());
    digits(
        id,
        TIME_DIGITS + (LENGTH - TIME_DIGITS >> 1),
        LENGTH - TIME_DIGITS >> 1,
        random.nextLong());
    return new String(id);
  }

  /**
   * Of a Test Message: {@code UJI} ("test") stands after the time, letters that no other id has.
   */
  public static String test(Instant now) {
    String id = next(now);
    return id.substring(0, TIME_DIGITS) + TEST + id.substring(TIME_DIGITS + TEST.length());
  }

  /** Whether it is the id of a Test Message. */
  public static boolean isTest(String trackingId) {
    return trackingId.startsWith(TEST, TIME_DIGITS);
  }

  /** Below every id made from then on, not below any made before. */
  public static String lowest(Instant at) {
    char[] id = new char[LENGTH];
    digits(id, 0, TIME_DIGITS, Math.max(0, at.toEpochMilli()));
    digits(id, TIME_DIGITS, LENGTH - TIME_DIGITS, 0);
    return new String(id);
  }

  /** Whether the text has the form of a tracking id. */
  public static boolean isOne(String text) {
    return text.length() == LENGTH
        && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'A' && c <= 'Z');
  }

  private static void digits(char[] into, int from, int count, long bits) {
    long rest = bits;
    for (int i = from + count - 1; i >= from; i--) {
      into[i] = DIGITS[(int) (rest & 31)];
      rest >>>= BITS;
    }
  }
}
