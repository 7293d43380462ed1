package id.simpul.connectors.files;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that one hub has taken. The claim is the file itself under a name that says who has it:
 * giving it that name is one step, in which one hub succeeds.
 *
 * @param ticket the time at which the file was first taken and what tells it from others of then;
 *     stays when another hub goes on with it
 * @param claimant the process that has it; {@link #FREE} when it was given back
 * @param file the name that the sender gave
 */
record Claim(String ticket, String claimant, String file) {

  /** The folder below the sender's in which files and their progress are while rows are taken. */
  static final String FOLDER = ".simpul";

  static final String FREE = "free";

  private static final Pattern NAME = Pattern.compile("([0-9a-z]+)\\.([0-9a-z]+)\\.(.+)");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd't'HHmmss").withZone(ZoneOffset.UTC);

  static Claim first(String file, String claimant, Clock clock) {
    return new Claim(TIME.format(clock.instant()) + random(), claimant, file);
  }

  /** Not the same twice, so that a restarted hub does not take what another one has. */
  static String random() {
    long number = ThreadLocalRandom.current().nextLong(36L * 36 * 36 * 36 * 36 * 36);
    return "x" + Long.toString(number, 36);
  }

  /**
   * @param name as it stands in {@link #FOLDER}
   */
  static Optional<Claim> read(String name) {
    Matcher parts = NAME.matcher(name);
    return parts.matches()
        ? Optional.of(new Claim(parts.group(1), parts.group(2), parts.group(3)))
        : Optional.empty();
  }

  Claim by(String other) {
    return new Claim(ticket, other, file);
  }

  /** The claimed file. */
  String path() {
    return FOLDER + "/" + name();
  }

  String name() {
    return ticket + "." + claimant + "." + file;
  }

  /** Says how far its rows are taken. */
  String progress() {
    return FOLDER + "/" + ticket + ".progress";
  }

  /** The start of the names of files with refused rows. */
  String refusedRows() {
    return ticket + ".refused-";
  }

  /** The name under which it is kept afterwards. */
  String kept() {
    return ticket + "-" + file;
  }
}
