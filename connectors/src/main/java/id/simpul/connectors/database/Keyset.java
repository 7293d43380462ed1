package id.simpul.connectors.database;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Pages over rows in the order of some columns. The next page begins after the last row, compared
 * by all of them: rows with the same time are neither left out nor read for ever.
 *
 * @param select without ORDER BY
 * @param watermark first column of the order; empty text for none
 * @param ids columns that together are unique
 */
record Keyset(String select, String watermark, List<String> ids) {

  List<String> columns() {
    List<String> columns = new ArrayList<>();
    if (!watermark.isEmpty()) {
      columns.add(watermark);
    }
    columns.addAll(ids);
    return columns;
  }

  /** All rows. A row without a watermark has no place in the order. */
  String first() {
    return select + (watermark.isEmpty() ? "" : " WHERE " + watermark + " IS NOT NULL") + order();
  }

  /** Rows from a watermark on; one question mark. */
  String from() {
    return select + " WHERE " + watermark + " >= ?" + order();
  }

  /** Rows after a row; question marks for {@link #marks} in this order. */
  String after() {
    return select + " WHERE " + after(columns()) + order();
  }

  /** Which of the row's columns each question mark of {@link #after} stands for. */
  List<Integer> marks() {
    List<Integer> marks = new ArrayList<>();
    int last = columns().size() - 1;
    for (int i = 0; i < last; i++) {
      marks.add(i);
      marks.add(i);
    }
    marks.add(last);
    return marks;
  }

  private static String after(List<String> columns) {
    String first = columns.get(0);
    return columns.size() == 1
        ? first + " > ?"
        : "(%s > ? OR (%s = ? AND %s))"
            .formatted(first, first, after(columns.subList(1, columns.size())));
  }

  private String order() {
    return columns().stream().collect(Collectors.joining(", ", " ORDER BY ", ""));
  }
}
