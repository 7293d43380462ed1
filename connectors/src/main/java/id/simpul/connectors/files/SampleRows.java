package id.simpul.connectors.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The first rows of a file, each as the JSON object that a folder or SFTP source would hand over,
 * so that a mapping can be written before anything is connected.
 *
 * @param rows those that can be read
 * @param faulty those that cannot, each with its place and a reason that quotes no value
 */
public record SampleRows(List<ObjectNode> rows, List<String> faulty) {

  private static final long UNPACKED_LIMIT = 256L << 20;

  /**
   * How the file is to be read where it does not tell itself; each part is empty to find out.
   *
   * @param delimiter one character
   * @param encoding a charset's name
   * @param sheet of a workbook
   * @param element the XML element that is a row
   */
  public record Form(String delimiter, String encoding, String sheet, String element) {
    /** All of it found out. */
    public static final Form AUTO = new Form("", "", "", "");
  }

  public SampleRows {
    rows = List.copyOf(rows);
    faulty = List.copyOf(faulty);
  }

  /**
   * @param most rows to read; those after them are not looked at
   * @throws IOException if the file is not what its name says, with a reason for its sender
   */
  public static SampleRows read(Path file, Form form, int most) throws IOException {
    FileForm how =
        new FileForm(
            "auto", form.delimiter, form.encoding, form.sheet, form.element, UNPACKED_LIMIT);
    try (Rows rows = new RowFile(how).open(file, file.getFileName().toString())) {
      return read(rows, most);
    } catch (FileFault e) {
      throw new IOException(file.getFileName() + ": " + e.getMessage(), e);
    }
  }

  private static SampleRows read(Rows rows, int most) throws FileFault, IOException {
    List<ObjectNode> read = new ArrayList<>();
    List<String> faulty = new ArrayList<>();
    Optional<Row> row = rows.next();
    while (row.isPresent() && read.size() < most) {
      if (row.get() instanceof Row.Data data) {
        read.add(data.json());
      } else if (row.get() instanceof Row.Faulty fault) {
        faulty.add("row " + fault.place() + ": " + fault.reason());
      }
      row = rows.next();
    }
    return new SampleRows(read, faulty);
  }
}
