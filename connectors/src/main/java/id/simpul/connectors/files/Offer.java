package id.simpul.connectors.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What is offered to the hub as one message: a row, or several that stand after one another.
 *
 * @param key messages of one key are offered one after the other
 * @param id by which the hub recognises it when it is offered again
 * @param rows at least one
 */
record Offer(String key, String id, List<OfferedRow> rows, ObjectNode body) {

  /** The place of its first row. */
  long position() {
    return rows.get(0).position();
  }

  /** The place after its last row. */
  long end() {
    return rows.get(rows.size() - 1).position() + 1;
  }
}
