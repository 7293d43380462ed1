package id.simpul.connectors.files;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;

/** The names of a table's columns, in their order: none blank, none twice. */
record Header(List<String> columns) {

  /**
   * @throws FileFault if a name is missing or stands twice
   */
  static Header of(List<String> cells) throws FileFault {
    List<String> columns = cells.stream().map(Invisible::strip).toList();
    for (int i = 0; i < columns.size(); i++) {
      String name = columns.get(i);
      if (name.isEmpty()) {
        throw new FileFault(
            "column "
                + (i + 1)
                + " of the header has no name; the first row must name every column, so take a"
                + " title above it away");
      }
      if (columns.indexOf(name) < i) {
        throw new FileFault("the header names column " + name + " twice");
      }
    }
    return new Header(columns);
  }

  /** Whether nothing can be seen in any of them. */
  static boolean isBlank(List<String> cells) {
    return cells.stream().allMatch(cell -> Invisible.strip(cell).isEmpty());
  }

  /** The row as one JSON object of texts; a row of another width is refused, never shifted. */
  Row row(Place place, List<String> cells) {
    if (isBlank(cells)) {
      return new Row.Blank(place);
    }
    if (cells.size() != columns.size()) {
      String reason = "the row has %d columns, the header has %d";
      return new Row.Faulty(place, reason.formatted(cells.size(), columns.size()), cells);
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    IntStream.range(0, cells.size()).forEach(i -> json.put(columns.get(i), cells.get(i)));
    return new Row.Data(place, json, cells);
  }
}
