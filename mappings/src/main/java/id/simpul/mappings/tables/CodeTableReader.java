package id.simpul.mappings.tables;

import id.simpul.mappings.fault.Fault;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.files.Faults;
import id.simpul.mappings.files.Utf8;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the files {@code tables/<name>.csv} of a participant's folder: a header {@code
 * source,target} or {@code source,target,note}, then one entry a line. What is wrong becomes faults
 * with their line, never an exception.
 */
public final class CodeTableReader {

  private static final String FOLDER = "tables/";
  private static final String NAME = "[a-z0-9-]+\\.csv";
  private static final List<List<String>> HEADERS =
      List.of(List.of("source", "target"), List.of("source", "target", "note"));

  private final ConfigurationFiles files;
  private final Faults faults;

  private CodeTableReader(ConfigurationFiles files, Faults faults) {
    this.files = files;
    this.faults = faults;
  }

  /**
   * @param folder of the participant, with a trailing slash
   */
  public static CodeTables read(ConfigurationFiles files, String folder, Faults faults) {
    CodeTableReader reader = new CodeTableReader(files, faults);
    Map<String, CodeTable> byName = new HashMap<>();
    for (String name : files.in(folder + FOLDER)) {
      String path = folder + FOLDER + name;
      if (name.matches(NAME) && files.has(path)) {
        byName.put(name.substring(0, name.length() - ".csv".length()), reader.table(path));
      } else if (!name.endsWith(".md") && !name.endsWith(".txt")) {
        String advice = "Put code tables directly into tables/, named like category.csv.";
        faults.add(new Fault(path, 0, "is not read, because of its name.", advice));
      }
    }
    return new CodeTables(byName);
  }

  private CodeTable table(String path) {
    List<CsvRows.Row> rows =
        Utf8.text(path, files.read(path), faults).map(CsvRows::of).orElse(List.of());
    Map<String, String> entries = new HashMap<>();
    Map<String, Integer> lines = new HashMap<>();
    if (headed(path, rows)) {
      for (CsvRows.Row row : rows.subList(1, rows.size())) {
        if (sound(path, row, rows.get(0).fields().size(), lines)) {
          entries.put(CodeTable.bare(row.fields().get(0)), CodeTable.bare(row.fields().get(1)));
        }
      }
    }
    return new CodeTable(entries);
  }

  private boolean headed(String path, List<CsvRows.Row> rows) {
    boolean headed = !rows.isEmpty() && HEADERS.contains(header(rows.get(0)));
    if (!headed && faults.sorted().stream().noneMatch(f -> f.file().equals(path))) {
      String advice = "Write source,target or source,target,note on the first line.";
      int line = rows.isEmpty() ? 1 : rows.get(0).line();
      faults.add(new Fault(path, line, "has no header that names its columns.", advice));
    }
    return headed;
  }

  private static List<String> header(CsvRows.Row row) {
    return row.fields().stream().map(f -> CodeTable.bare(f).toLowerCase(Locale.ROOT)).toList();
  }

  private boolean sound(String path, CsvRows.Row row, int columns, Map<String, Integer> lines) {
    String problem = problem(row, columns);
    if (!problem.isEmpty()) {
      faults.add(new Fault(path, row.line(), problem, "Correct the line, or take it out."));
      return false;
    }
    String source = CodeTable.bare(row.fields().get(0));
    Integer earlier = lines.putIfAbsent(source, row.line());
    if (earlier != null) {
      String reason = "\"" + source + "\" has an entry already, on line " + earlier + ".";
      faults.add(new Fault(path, row.line(), reason, "Keep one of the two."));
    }
    return earlier == null;
  }

  /** Empty text where there is none. */
  private static String problem(CsvRows.Row row, int columns) {
    List<String> fields = row.fields();
    if (!row.whole()) {
      return "a quote is not closed, or something stands behind it.";
    }
    // The note may be left out with its separator.
    if (fields.size() < 2 || fields.size() > columns) {
      return "the line has " + fields.size() + " columns, but the header names " + columns + ".";
    }
    if (CodeTable.bare(fields.get(0)).isEmpty()) {
      return "the source is empty.";
    }
    return CodeTable.bare(fields.get(1)).isEmpty() ? "the target is empty." : "";
  }
}
