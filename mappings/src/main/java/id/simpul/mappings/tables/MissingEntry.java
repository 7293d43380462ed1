package id.simpul.mappings.tables;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value for which a code table has no entry, as it may be shown: cut to {@value #LONGEST}
 * characters, on one line, and with everything masked that may be a NIK.
 */
public record MissingEntry(String table, String value) {

  private static final int LONGEST = 100;
  private static final Pattern NIK = Pattern.compile("[0-9](?:[ .\\-]?[0-9]){15,}");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");
  private static final Pattern SENTENCE =
      Pattern.compile("table ([a-z0-9-]+) has no entry for \"(.*)\"");

  public MissingEntry {
    // Masked before it is cut: half a NIK is not recognised.
    value = cut(NIK.matcher(CONTROL.matcher(value).replaceAll(" ")).replaceAll("***"));
  }

  /** As messages, events and reports say it; {@link #read} reads it back. */
  public String sentence() {
    return "table " + table + " has no entry for \"" + value + "\"";
  }

  /** What {@link #sentence} said; empty for any other text. */
  public static Optional<MissingEntry> read(String sentence) {
    Matcher said = SENTENCE.matcher(sentence);
    return said.matches()
        ? Optional.of(new MissingEntry(said.group(1), said.group(2)))
        : Optional.empty();
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
