package id.simpul.connectors.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** One row of a file. */
sealed interface Row {

  Place place();

  /** The same row, as a row of an archive's entry. */
  Row in(String entry);

  /**
   * A row that can be read.
   *
   * @param original its cells as they stand in the file, to give them back
   */
  record Data(Place place, ObjectNode json, List<String> original) implements Row {
    @Override
    public Row in(String entry) {
      return new Data(place.in(entry), json, original);
    }

    /** The text of a column; empty when there is none. */
    String text(String column) {
      return json.path(column).asText("").strip();
    }
  }

  /**
   * A row that is at fault itself; the rows after it are not.
   *
   * @param reason for the sender; quotes no value
   */
  record Faulty(Place place, String reason, List<String> original) implements Row {
    @Override
    public Row in(String entry) {
      return new Faulty(place.in(entry), reason, original);
    }
  }

  /** A row without a value; spreadsheets leave many. */
  record Blank(Place place) implements Row {
    @Override
    public Row in(String entry) {
      return new Blank(place.in(entry));
    }
  }
}
