package id.simpul.connectors.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How rows go together.
 *
 * @param rows of one message; 0 when each row is a message of its own
 * @param columns the only ones that go on; none when all do
 */
record PartForm(int rows, Set<String> columns) {

  static final PartForm SINGLE = new PartForm(0, Set.of());

  private static final int MOST = 50_000;

  PartForm {
    if (rows < 0 || rows > MOST) {
      throw new IllegalArgumentException("rowsPerMessage must be from 0 to " + MOST);
    }
  }

  PartForm withRows(int count) {
    return new PartForm(count, columns);
  }

  /**
   * @param names separated by commas; empty for all columns
   */
  PartForm withColumns(String names) {
    Set<String> given =
        Arrays.stream(names.split(","))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
    return new PartForm(rows, given);
  }

  boolean single() {
    return rows == 0;
  }

  /** What of a row goes on. */
  ObjectNode cells(ObjectNode row) {
    return columns.isEmpty() ? row : row.deepCopy().retain(columns);
  }
}
