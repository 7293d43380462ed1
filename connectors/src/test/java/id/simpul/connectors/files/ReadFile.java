package id.simpul.connectors.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads all rows of a file that a test wrote. */
final class ReadFile {

  static final FileForm AUTO = new FileForm("auto", "", "", "", "", 1L << 30);

  private ReadFile() {}

  static List<Row> rows(String name, byte[] content) throws Exception {
    return rows(name, content, AUTO);
  }

  static List<Row> rows(String name, String content) throws Exception {
    return rows(name, content.getBytes(StandardCharsets.UTF_8), AUTO);
  }

  static List<Row> rows(String name, byte[] content, FileForm form) throws Exception {
    Path file = Files.createTempFile("simpul-test", ".rows");
    try {
      Files.write(file, content);
      return rows(name, file, form);
    } finally {
      Files.delete(file);
    }
  }

  static List<Row> rows(String name, Path file, FileForm form) throws FileFault, IOException {
    List<Row> all = new ArrayList<>();
    try (Rows rows = new RowFile(form).open(file, name)) {
      for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
        all.add(row.get());
      }
    }
    return all;
  }

  /** The rows that can be taken, as JSON. */
  static List<String> json(List<Row> rows) {
    return rows.stream()
        .filter(Row.Data.class::isInstance)
        .map(row -> ((Row.Data) row).json().toString())
        .toList();
  }

  /** The rows that are at fault, with place and reason. */
  static List<String> faults(List<Row> rows) {
    return rows.stream()
        .filter(Row.Faulty.class::isInstance)
        .map(row -> row.place() + " " + ((Row.Faulty) row).reason())
        .toList();
  }
}
