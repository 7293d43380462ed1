package id.simpul.connectors.files;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The rows of one file, in their order, read as they are asked for. For one thread. */
sealed interface Rows extends AutoCloseable permits CsvRows, XlsxRows, XmlRows, JsonLines, ZipRows {

  /** The columns' names; empty where rows name their own. */
  List<String> columns();

  /**
   * The next row; empty after the last.
   *
   * @throws FileFault if what follows cannot be read as rows
   */
  Optional<Row> next() throws FileFault, IOException;

  @Override
  void close() throws IOException;
}
