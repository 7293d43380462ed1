package id.simpul.connectors.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gathers the rows of a file into messages of several rows each. The parts of a file are the same
 * each time that it is read, so that the hub recognises them. For one thread.
 */
final class Parts implements Packing {

  private final PartForm form;
  private final String name;
  private final String file;
  private List<OfferedRow> gathered = new ArrayList<>();
  private int number;

  /**
   * @param name of the file, for the message
   * @param file the name with a digest of the content, for the message's id
   */
  Parts(PartForm form, String name, String file) {
    this.form = form;
    this.name = name;
    this.file = file;
  }

  @Override
  public boolean gathering() {
    return !gathered.isEmpty();
  }

  /** The part before this row, when that is full: only now is it known not to be the last. */
  @Override
  public Optional<Offer> add(OfferedRow row) {
    Optional<Offer> full =
        gathered.size() < form.rows() ? Optional.empty() : Optional.of(offer(false));
    gathered.add(row);
    return full;
  }

  @Override
  public Optional<Offer> finish() {
    return gathering() ? Optional.of(offer(true)) : Optional.empty();
  }

  private Offer offer(boolean last) {
    List<OfferedRow> rows = gathered;
    gathered = new ArrayList<>();
    number++;
    return new Offer("", file + ":part" + number, rows, body(rows, last));
  }

  private ObjectNode body(List<OfferedRow> rows, boolean last) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("file", name).put("part", number).put("last", last);
    ArrayNode list = body.putArray("rows");
    for (OfferedRow row : rows) {
      ObjectNode cells = form.cells(row.row().json());
      list.addObject().put("row", row.row().place().toString()).set("cells", cells);
    }
    return body;
  }
}
