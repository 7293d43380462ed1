package id.simpul.routes.journal;

import java.util.Collections;
import java.util.List;

/** A table's columns in the order of a statement's parameters. */
final class Columns {

  private final String table;
  private final List<String> names;

  Columns(String table, String... names) {
    this.table = table;
    this.names = List.of(names);
  }

  String insert() {
    String values = String.join(",", Collections.nCopies(names.size(), "?"));
    return "INSERT INTO " + table + " (" + String.join(", ", names) + ") VALUES (" + values + ")";
  }

  /** The column's parameter by its number. */
  String parameter(String column) {
    return "?" + (names.indexOf(column) + 1);
  }
}
