package id.simpul.connectors.ckan;

import java.util.Optional;

/**
 * How far a table was read.
 *
 * @param rows how many the hub has, from the beginning
 * @param last the id of the last of them; empty text at the beginning
 */
record Place(long rows, String last) {

  static final Place BEGINNING = new Place(0, "");

  /** From {@link #kept}; the beginning where nothing was kept yet. */
  static Place of(Optional<String> kept) {
    return kept.map(text -> text.split(" ", 2))
        .map(parts -> new Place(Long.parseLong(parts[0]), parts[1]))
        .orElse(BEGINNING);
  }

  /** As a file keeps it. */
  String kept() {
    return rows + " " + last;
  }

  Place after(SourceRow row) {
    return new Place(rows + 1, row.id());
  }
}
