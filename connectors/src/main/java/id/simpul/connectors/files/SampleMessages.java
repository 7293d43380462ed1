package id.simpul.connectors.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The first messages that a folder's source would make of a file: for those who write the mapping
 * of such messages.
 *
 * @param messages in the file's order
 * @param faults of rows that would be refused, and of the file; each a sentence
 */
public record SampleMessages(List<ObjectNode> messages, List<String> faults) {

  private static final long UNPACKED = 100_000_000;

  /**
   * Reads a file as a source with these parameters does. A parameter that is left to a property is
   * taken as not given.
   *
   * @param name under which the file is known; its ending tells the format
   * @param most this many messages are enough
   * @throws IOException if the bytes cannot be had
   */
  public static SampleMessages of(Path file, String name, Map<String, String> parameters, int most)
      throws IOException {
    Parameters given = new Parameters(parameters);
    PartForm parts =
        PartForm.SINGLE.withRows(given.number("rowsPerMessage")).withColumns(given.text("columns"));
    List<ObjectNode> messages = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    try (Rows rows = new RowFile(given.form()).open(file, name)) {
      Packing packing =
          parts.single()
              ? new Singles(new RowNames("", "", name), parts)
              : new Parts(parts, name, name);
      read(rows, packing, most, messages, faults);
    } catch (FileFault e) {
      faults.add(e.getMessage());
    } catch (RuntimeException e) {
      faults.add(FileFault.unforeseen(e).getMessage());
    }
    return new SampleMessages(List.copyOf(messages), List.copyOf(faults));
  }

  private static void read(
      Rows rows, Packing packing, int most, List<ObjectNode> messages, List<String> faults)
      throws FileFault, IOException {
    long position = 0;
    Optional<Row> row = rows.next();
    while (row.isPresent() && messages.size() < most && faults.size() < most) {
      if (row.get() instanceof Row.Data data) {
        packing.add(new OfferedRow(position++, data)).ifPresent(o -> messages.add(o.body()));
      } else if (row.get() instanceof Row.Faulty faulty) {
        faults.add("row " + faulty.place() + ": " + faulty.reason());
      }
      row = rows.next();
    }
    if (messages.size() < most) {
      packing.finish().ifPresent(offer -> messages.add(offer.body()));
    }
  }

  private record Parameters(Map<String, String> given) {

    String text(String name) {
      String value = given.getOrDefault(name, "");
      return value.contains("{{") ? "" : value;
    }

    int number(String name) {
      return text(name).matches("[0-9]{1,6}") ? Integer.parseInt(text(name)) : 0;
    }

    FileForm form() {
      String format = text("format").isEmpty() ? "auto" : text("format");
      return new FileForm(
          format, text("delimiter"), text("encoding"), text("sheet"), text("rowElement"), UNPACKED);
    }
  }
}
