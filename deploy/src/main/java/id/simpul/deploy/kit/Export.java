package id.simpul.deploy.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.files.SampleRows;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.json.MalformedBody;
import id.simpul.mappings.xml.Xml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A real file of a local system, as the hub will get what is in it.
 *
 * @param rows each one message, as its mapping sees it; of one that is XML, as the elements and
 *     attributes below its root
 * @param faulty rows that cannot be read, each with the reason
 * @param form how it is handed over
 * @param root the name of the root element where it is one XML message; empty otherwise
 */
record Export(List<ObjectNode> rows, List<String> faulty, Form form, String root) {

  private static final int MOST_ROWS = 2_000;

  /** How a local system hands its data over. */
  enum Form {
    /** One JSON message to the API. */
    JSON,
    /** One XML message to the API. */
    XML,
    /** A file of rows, put into a folder. */
    ROWS
  }

  /**
   * @param asRows whether an XML file holds rows, whatever it looks like
   * @throws IOException with a sentence that says what is wrong with the file
   */
  static Export read(Path file, SampleRows.Form how, boolean asRows) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("there is no file " + file + ".");
    }
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".json")) {
      return json(file, how.element());
    }
    if (name.endsWith(".xml") && !asRows && how.element().isEmpty()) {
      return xml(file, how);
    }
    SampleRows read = SampleRows.read(file, how, MOST_ROWS);
    return nonEmpty(new Export(read.rows(), read.faulty(), Form.ROWS, ""), file);
  }

  /** Names of lists that may hold the messages themselves; none where they stand bare. */
  List<String> lists() {
    if (form != Form.JSON || rows.size() != 1) {
      return List.of();
    }
    return rows.get(0).properties().stream()
        .filter(member -> member.getValue().path(0).isObject())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Export nonEmpty(Export export, Path file) throws IOException {
    if (export.rows.isEmpty()) {
      String why = export.faulty.isEmpty() ? "" : " " + export.faulty.get(0) + ".";
      throw new IOException(file + " holds no row that can be read." + why);
    }
    return export;
  }

  /** The messages of a list, which may be wrapped in an answer: {@code {"data": [...]}}. */
  private static Export json(Path file, String list) throws IOException {
    try {
      JsonNode whole = Json.parse(Files.readAllBytes(file));
      for (String name : list.isEmpty() ? new String[0] : list.split("[.]")) {
        whole = whole.path(name);
      }
      if (!list.isEmpty() && !whole.isArray()) {
        throw new IOException(file + " holds no list " + list + ".");
      }
      List<ObjectNode> rows = new ArrayList<>();
      for (JsonNode each : whole.isArray() ? whole : List.of(whole)) {
        if (each instanceof ObjectNode row && rows.size() < MOST_ROWS) {
          rows.add(row);
        }
      }
      return nonEmpty(new Export(rows, List.of(), Form.JSON, ""), file);
    } catch (MalformedBody e) {
      throw new IOException(
          file
              + " is not JSON: line "
              + e.line()
              + ", column "
              + e.column()
              + ": "
              + e.getMessage()
              + ".");
    }
  }

  /** One message, unless all that it holds is a list of equal elements: then these are rows. */
  private static Export xml(Path file, SampleRows.Form how) throws IOException {
    try {
      String root = Xml.document(Files.readAllBytes(file)).getDocumentElement().getTagName();
      String local = root.substring(root.indexOf(':') + 1);
      SampleRows.Form whole = new SampleRows.Form("", how.encoding(), "", local);
      ObjectNode message = SampleRows.read(file, whole, 1).rows().get(0);
      boolean list = message.size() == 1 && message.elements().next().isArray();
      return list
          ? read(file, how, true)
          : new Export(List.of(message), List.of(), Form.XML, local);
    } catch (MalformedBody e) {
      throw new IOException(file + " is not XML: " + e.getMessage() + ".");
    }
  }
}
