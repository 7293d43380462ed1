package id.simpul.mappings.files;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which paths a configuration may have: those that mean the same on every machine, cannot lead out
 * of their folder, and can be shown on a terminal.
 */
final class FileNames {

  static final int MAX_DEPTH = 12;

  private static final int MAX_LENGTH = 120;
  private static final Pattern CONTROL = Pattern.compile("[\\p{C}\\u2028\\u2029]");
  private static final Pattern SPECIAL = Pattern.compile("[\\\\:*?\"<>|]");
  private static final Pattern DEVICE =
      Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])([.].*)?", Pattern.CASE_INSENSITIVE);

  private FileNames() {}

  /** Why a file cannot have this path; empty when it can. */
  static Optional<String> objection(String path) {
    String[] names = path.split("/", -1);
    if (path.startsWith("/")) {
      return Optional.of("has an absolute path.");
    }
    if (names.length > MAX_DEPTH) {
      return Optional.of("lies deeper than " + MAX_DEPTH + " folders.");
    }
    return Arrays.stream(names).map(FileNames::name).flatMap(Optional::stream).findFirst();
  }

  private static Optional<String> name(String name) {
    if (name.equals("..")) {
      return Optional.of("leads out of the configuration.");
    }
    if (name.isBlank() || name.equals(".")) {
      return Optional.of("has an empty name in its path.");
    }
    if (CONTROL.matcher(name).find()) {
      return Optional.of("has a control character or an invisible one in its name.");
    }
    if (SPECIAL.matcher(name).find() || DEVICE.matcher(name).matches()) {
      return Optional.of("has a name that Windows does not allow.");
    }
    if (!name.equals(name.strip()) || name.endsWith(".")) {
      return Optional.of("has a name that begins or ends with a blank, or ends with a dot.");
    }
    if (!Normalizer.isNormalized(name, Normalizer.Form.NFC)) {
      return Optional.of("has letters in its name that are put together from parts.");
    }
    return name.length() > MAX_LENGTH
        ? Optional.of("has a name longer than " + MAX_LENGTH + " characters.")
        : Optional.empty();
  }

  /** Whether a name of the path begins with a dot, as {@code .git} does: such are left out. */
  static boolean isHidden(String path) {
    return Arrays.stream(path.split("/"))
        .anyMatch(name -> name.startsWith(".") && !name.equals(".") && !name.equals(".."));
  }

  /** The same for two paths that are one file on Windows or macOS. */
  static String folded(String path) {
    String compatible = Normalizer.normalize(path, Normalizer.Form.NFKC);
    return compatible.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** As it can be written on a terminal and in a log. */
  static String shown(String path) {
    String cut = path.length() > 2 * MAX_LENGTH ? path.substring(0, 2 * MAX_LENGTH) + "..." : path;
    return CONTROL.matcher(cut).replaceAll("?");
  }
}
