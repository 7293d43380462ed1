package id.simpul.connectors.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Which of a workbook's styles show a number as a date or a time. */
final class CellStyles {

  private final List<Boolean> dates = new ArrayList<>();
  private final boolean since1904;

  private CellStyles(boolean since1904) {
    this.since1904 = since1904;
  }

  static CellStyles read(InputStream xml, boolean since1904)
      throws IOException, XMLStreamException {
    CellStyles styles = new CellStyles(since1904);
    Map<String, String> codes = new HashMap<>();
    boolean cells = false;
    try (XmlInput input = new XmlInput(xml)) {
      while (input.next()) {
        cells = (cells || input.starts("cellXfs")) && !input.ends("cellXfs");
        if (input.starts("numFmt")) {
          codes.put(input.attribute("numFmtId"), input.attribute("formatCode"));
        } else if (cells && input.starts("xf")) {
          String id = input.attribute("numFmtId");
          styles.dates.add(isDate(id, codes.getOrDefault(id, "")));
        }
      }
    }
    return styles;
  }

  /** As the cell shows it: dates and times as ISO 8601, other numbers digit by digit. */
  String shown(ExcelNumber number, String style) {
    int index = style.isEmpty() ? -1 : Integer.parseInt(style);
    boolean date = index >= 0 && index < dates.size() && dates.get(index);
    return date ? number.dateTime(since1904) : number.plain();
  }

  /** The numbers are those of ECMA-376, 18.8.30, with those of East Asian workbooks. */
  private static boolean isDate(String id, String code) {
    if (!code.isEmpty()) {
      String bare = code.replaceAll("\"[^\"]*\"|\\\\.|\\[(?![hHmMsS]+])[^]]*]|[_*].", "");
      return bare.matches("(?s).*[yYdDhHsS].*|(?s).*[mM]{2,}.*");
    }
    int number = id.isEmpty() ? 0 : Integer.parseInt(id);
    return number >= 14 && number <= 22
        || number >= 27 && number <= 36
        || number >= 45 && number <= 47
        || number >= 50 && number <= 58;
  }
}
