package id.simpul.connectors.files;

import java.io.IOException;
import java.nio.file.Path;

/** Opens a file of rows in the form that it has. */
record RowFile(FileForm form) {

  /**
   * @param file where the bytes are
   * @param name under which the sender knows it
   * @throws FileFault if it is not what its name says
   */
  Rows open(Path file, String name) throws FileFault, IOException {
    String format =
        form.formatOf(name)
            .orElseThrow(() -> new FileFault(name + " ends in nothing that the hub reads"));
    return switch (format) {
      case "csv" -> CsvRows.open(file, form);
      case "xlsx" -> XlsxRows.open(file, form);
      case "xml" -> XmlRows.open(file, form.element());
      case "jsonl" -> JsonLines.open(file);
      default -> ZipRows.open(file, this);
    };
  }
}
