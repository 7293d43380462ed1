package id.simpul.mappings.tables;

import id.simpul.mappings.files.ConfigurationFiles;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file with a code table, as those see it who fill it.
 *
 * @param path inside the configuration
 * @param participant in whose folder it stands, named like the folder without a region's code
 * @param entries how many
 * @param placeholders how many of them have a note that begins with this word: they stand there to
 *     show the form and must be replaced before use
 */
public record TableFile(
    String path, String participant, byte[] content, int entries, int placeholders) {

  private static final Pattern PATH =
      Pattern.compile("(?:city|ministries|regions)/(?:[0-9.]+-)?([^/]+)/tables/[a-z0-9-]+\\.csv");
  private static final String PLACEHOLDER = "placeholder";
  private static final int NOTE = 2;

  /** All of a configuration, by path. */
  public static List<TableFile> all(ConfigurationFiles files) {
    return files.under("", ".csv").stream()
        .map(PATH::matcher)
        .filter(Matcher::matches)
        .map(path -> of(path.group(), path.group(1), files.read(path.group())))
        .toList();
  }

  private static TableFile of(String path, String participant, byte[] content) {
    List<CsvRows.Row> rows = CsvRows.of(new String(content, StandardCharsets.UTF_8));
    List<CsvRows.Row> entries = rows.subList(Math.min(1, rows.size()), rows.size());
    int placeholders = (int) entries.stream().filter(TableFile::isPlaceholder).count();
    return new TableFile(path, participant, content, entries.size(), placeholders);
  }

  private static boolean isPlaceholder(CsvRows.Row row) {
    return row.fields().size() > NOTE
        && row.fields().get(NOTE).strip().toLowerCase(Locale.ROOT).startsWith(PLACEHOLDER);
  }

  /** Whether the same file stands in another configuration, byte for byte. */
  public boolean isIn(ConfigurationFiles other) {
    return other.has(path) && Arrays.equals(other.read(path), content);
  }
}
