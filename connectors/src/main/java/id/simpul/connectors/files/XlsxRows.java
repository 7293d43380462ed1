package id.simpul.connectors.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * One sheet of an Excel workbook, its first row with a value the header. Read by hand and not by a
 * library: those at hand make numbers {@code double}, and so change identifiers.
 */
final class XlsxRows implements Rows {

  private final Workbook workbook;
  private final SharedTexts texts;
  private final RowLimit limit;
  private final XmlInput input;
  private final CellReader cells;
  private Header header;
  private long number;

  private XlsxRows(Workbook workbook) throws FileFault, IOException, XMLStreamException {
    this.workbook = workbook;
    this.texts = workbook.texts();
    this.limit = new RowLimit(workbook.sheet());
    this.input = new XmlInput(limit);
    this.cells = new CellReader(input, texts, workbook.styles());
  }

  static XlsxRows open(Path file, FileForm form) throws FileFault, IOException {
    Workbook workbook = Workbook.open(file, form.sheet(), form.unpackedLimit());
    try {
      XlsxRows rows = new XlsxRows(workbook);
      rows.readHeader();
      return rows;
    } catch (XMLStreamException | NumberFormatException e) {
      workbook.close();
      throw new FileFault("the workbook is not well-formed");
    } catch (UnpackLimit.Exceeded e) {
      workbook.close();
      throw new FileFault(e.getMessage());
    } catch (FileFault | IOException | RuntimeException e) {
      workbook.close();
      throw e;
    }
  }

  private void readHeader() throws FileFault, IOException {
    List<String> names = List.of();
    while (Header.isBlank(names)) {
      names = cells().orElseThrow(() -> new FileFault("the sheet is empty")).values();
    }
    header = Header.of(withoutBlanksAtTheEnd(names));
  }

  @Override
  public List<String> columns() {
    return header.columns();
  }

  @Override
  public Optional<Row> next() throws FileFault, IOException {
    return cells().map(this::row);
  }

  private Row row(CellReader.Cells cells) {
    Place place = new Place(number);
    List<String> values = new ArrayList<>(withoutBlanksAtTheEnd(cells.values()));
    if (!cells.fault().isEmpty()) {
      return new Row.Faulty(place, cells.fault(), values);
    }
    // A workbook leaves out cells without a value: a row is no shorter for that.
    while (!values.isEmpty() && values.size() < header.columns().size()) {
      values.add("");
    }
    return header.row(place, values);
  }

  private Optional<CellReader.Cells> cells() throws FileFault, IOException {
    try {
      limit.nextRow();
      while (input.next()) {
        if (input.starts("row")) {
          String given = input.attribute("r");
          number = given.isEmpty() ? number + 1 : Long.parseLong(given);
          return Optional.of(cells.row());
        }
      }
      return Optional.empty();
    } catch (XMLStreamException | NumberFormatException e) {
      throw new FileFault("the sheet cannot be read after row " + number);
    } catch (RowLimit.Exceeded e) {
      throw new FileFault("the row after row " + number + " is too large");
    } catch (UnpackLimit.Exceeded e) {
      throw new FileFault(e.getMessage());
    }
  }

  private static List<String> withoutBlanksAtTheEnd(List<String> cells) {
    int length = cells.size();
    while (length > 0 && Invisible.strip(cells.get(length - 1)).isEmpty()) {
      length--;
    }
    return cells.subList(0, length);
  }

  @Override
  public void close() throws IOException {
    try {
      texts.close();
    } finally {
      workbook.close();
    }
  }
}
