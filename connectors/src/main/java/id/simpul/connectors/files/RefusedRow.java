package id.simpul.connectors.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/**
 * A row that the hub does not take, as the sender gets it back.
 *
 * @param code a stable word for the reason
 * @param reason one sentence for the sender
 */
record RefusedRow(Place place, String code, String reason, List<String> original) {

  /** The row itself is at fault. */
  static final String FAULTY = "faulty-row";

  private static final List<String> COLUMNS = List.of("row", "code", "reason");

  /**
   * @param columns of the file that was sent
   */
  static String header(List<String> columns) throws IOException {
    List<String> names = new ArrayList<>(COLUMNS);
    names.addAll(columns.isEmpty() ? List.of("original") : columns);
    return line(names);
  }

  String line() throws IOException {
    List<String> cells = new ArrayList<>(List.of(place.toString(), code, reason));
    cells.addAll(original);
    return line(cells);
  }

  private static String line(List<String> cells) throws IOException {
    StringBuilder line = new StringBuilder();
    CSVFormat.RFC4180.printRecord(line, cells.toArray());
    return line.toString();
  }
}
