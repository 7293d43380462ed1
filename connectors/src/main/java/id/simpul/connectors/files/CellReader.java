package id.simpul.connectors.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Reads the cells of a workbook's rows as texts. */
final class CellReader {

  private static final int MOST_COLUMNS = 16_384;

  private final XmlInput input;
  private final SharedTexts texts;
  private final CellStyles styles;

  /**
   * The cells of one row.
   *
   * @param fault why the row cannot be taken; empty when it can
   */
  record Cells(List<String> values, String fault) {}

  CellReader(XmlInput input, SharedTexts texts, CellStyles styles) {
    this.input = input;
    this.texts = texts;
    this.styles = styles;
  }

  /** Reads to the end of the row at hand. */
  Cells row() throws FileFault, IOException, XMLStreamException {
    List<String> values = new ArrayList<>();
    String fault = "";
    while (input.next() && !input.ends("row")) {
      if (input.starts("c")) {
        String at = input.attribute("r");
        padTo(values, column(at, values.size()));
        Cell cell = cell(at);
        values.add(cell.value);
        fault = fault.isEmpty() ? cell.fault : fault;
      }
    }
    return new Cells(values, fault);
  }

  private record Cell(String value, String fault) {}

  private static void padTo(List<String> values, int column) throws FileFault {
    if (column >= MOST_COLUMNS || column < values.size()) {
      throw new FileFault("the sheet's cells are not in their order");
    }
    while (values.size() < column) {
      values.add("");
    }
  }

  /** C5 is column 2. */
  private static int column(String at, int next) {
    int column = 0;
    for (int i = 0; i < at.length() && Character.isLetter(at.charAt(i)) && i < 4; i++) {
      column = column * 26 + Character.toUpperCase(at.charAt(i)) - 'A' + 1;
    }
    return column == 0 ? next : column - 1;
  }

  private Cell cell(String at) throws FileFault, IOException, XMLStreamException {
    String type = input.attribute("t");
    String style = input.attribute("s");
    String value = "";
    while (input.next() && !input.ends("c")) {
      if (input.starts("v")) {
        value = input.text();
      } else if (input.starts("is")) {
        value = RichText.read(input, "is");
      }
    }
    return value.isEmpty() ? new Cell("", "") : cell(at, type, style, value);
  }

  private Cell cell(String at, String type, String style, String value)
      throws FileFault, IOException {
    return switch (type) {
      case "s" -> new Cell(texts.text(Integer.parseInt(value)), "");
      case "str" -> new Cell(RichText.unescaped(value), "");
      case "inlineStr", "d" -> new Cell(value, "");
      case "b" -> new Cell(value.equals("1") ? "true" : "false", "");
      case "e" -> new Cell(value, "cell " + at + " holds the error " + value);
      default -> number(at, style, value);
    };
  }

  private Cell number(String at, String style, String value) {
    ExcelNumber number = ExcelNumber.of(value);
    if (number.lostDigits()) {
      String reason =
          "cell %s is a number of more than 15 digits, of which Excel keeps 15:"
              + " format the column as text and enter it again";
      return new Cell(number.plain(), reason.formatted(at));
    }
    return new Cell(styles.shown(number, style), "");
  }
}
