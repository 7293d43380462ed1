package id.simpul.connectors.oss;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The token by which OSS proves itself: SHA-1, in hex, of user name, password, NIB and the day in
 * Jakarta. Around midnight the day on the other side counts too, because the clocks of both ends
 * differ and a call takes time. A bean of a Kamelet; thread-safe once its properties are set.
 */
public final class OssToken {

  /** The day that counts for OSS. */
  public static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

  private static final long LONGEST_TOLERANCE = 720;

  private final Clock clock;
  private String username = "";
  private String password = "";
  private Duration tolerance = Duration.ofMinutes(15);

  public OssToken() {
    this(Clock.systemUTC());
  }

  OssToken(Clock clock) {
    this.clock = clock;
  }

  public void setUsername(String name) {
    username = name;
  }

  public void setPassword(String secret) {
    password = secret;
  }

  /**
   * For how many minutes before and after midnight the neighbouring day counts too; 0 for never.
   *
   * @throws IllegalArgumentException if it is not from 0 to 720
   */
  public void setTolerance(long minutes) {
    if (minutes < 0 || minutes > LONGEST_TOLERANCE) {
      throw new IllegalArgumentException("tolerance must be from 0 to " + LONGEST_TOLERANCE);
    }
    tolerance = Duration.ofMinutes(minutes);
  }

  /**
   * Called once all properties are set.
   *
   * @throws IllegalArgumentException if anybody could compute the token
   */
  public void complete() {
    if (username.isEmpty() || password.isEmpty()) {
      throw new IllegalArgumentException("oss-source needs username and password");
    }
  }

  /** Takes the same time wherever the token differs. */
  boolean proves(String token, String nib) {
    byte[] shown = token.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
    return days()
        .map(day -> of(username, password, nib, day).getBytes(StandardCharsets.US_ASCII))
        .map(wanted -> MessageDigest.isEqual(wanted, shown))
        // Each day is compared, whether or not an earlier one fits.
        .reduce(false, Boolean::logicalOr);
  }

  /** Which day it is in Jakarta. */
  LocalDate today() {
    return clock.instant().atZone(JAKARTA).toLocalDate();
  }

  private Stream<LocalDate> days() {
    ZonedDateTime now = clock.instant().atZone(JAKARTA);
    return Stream.of(now.minus(tolerance), now, now.plus(tolerance))
        .map(ZonedDateTime::toLocalDate)
        .distinct();
  }

  /** The token of one day. */
  public static String of(String username, String password, String nib, LocalDate day) {
    String text = username + password + nib + DateTimeFormatter.BASIC_ISO_DATE.format(day);
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      return HexFormat.of().formatHex(sha1.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }
}
