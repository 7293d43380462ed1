package id.simpul.mappings.tables;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of a CSV text (RFC 4180), separated by commas or, as spreadsheets with Indonesian settings
 * write them, by semicolons. Blank lines are left out. Belongs to one thread.
 */
final class CsvRows {

  private final String text;
  private final char separator;
  private int at;
  private int line = 1;

  /**
   * One row.
   *
   * @param line from 1, on which it begins
   * @param whole false when a quote is not closed, or is followed by more than a separator
   */
  record Row(int line, List<String> fields, boolean whole) {}

  private CsvRows(String text) {
    this.text = text.replace("\r\n", "\n").replace('\r', '\n');
    String first = this.text.lines().findFirst().orElse("");
    this.separator = first.indexOf(',') < 0 && first.indexOf(';') >= 0 ? ';' : ',';
  }

  static List<Row> of(String text) {
    return new CsvRows(text).rows();
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    while (at < text.length()) {
      Row row = row();
      if (row.fields().size() > 1 || !row.fields().get(0).isBlank()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private Row row() {
    int begins = line;
    boolean whole = true;
    List<String> fields = new ArrayList<>();
    do {
      StringBuilder field = new StringBuilder();
      whole &= next() == '"' ? quoted(field) : plain(field);
      fields.add(field.toString());
    } while (next() == separator && ++at > 0);
    if (next() == '\n') {
      at++;
      line++;
    }
    return new Row(begins, fields, whole);
  }

  /** The end of the text is as the end of a line. */
  private char next() {
    return at < text.length() ? text.charAt(at) : '\n';
  }

  private boolean plain(StringBuilder into) {
    while (next() != separator && next() != '\n') {
      into.append(text.charAt(at++));
    }
    return true;
  }

  private boolean quoted(StringBuilder into) {
    at++;
    while (at < text.length() && !closes()) {
      if (text.charAt(at) == '"') {
        at++;
      } else if (text.charAt(at) == '\n') {
        line++;
      }
      into.append(text.charAt(at++));
    }
    boolean closed = at++ < text.length();
    int rest = into.length();
    plain(into);
    return closed && into.length() == rest;
  }

  private boolean closes() {
    return text.charAt(at) == '"' && (at + 1 >= text.length() || text.charAt(at + 1) != '"');
  }
}
