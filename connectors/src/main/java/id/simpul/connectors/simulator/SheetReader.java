package id.simpul.connectors.simulator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the workbooks that a simulated system is sent: one sheet, texts in the cells. */
final class SheetReader {

  private static final String SHEET = "xl/worksheets/sheet1.xml";

  private SheetReader() {}

  /** An entry of a zip; empty when it is not there. */
  static Optional<byte[]> entry(byte[] zip, String name) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return Optional.of(in.readAllBytes());
        }
      }
    }
    return Optional.empty();
  }

  /** The rows below the header, each by the header's names. */
  static List<Map<String, String>> rows(byte[] workbook) throws IOException {
    byte[] sheet = entry(workbook, SHEET).orElseThrow(() -> new IOException("no sheet"));
    try {
      return rows(
          XMLInputFactory.newDefaultFactory()
              .createXMLStreamReader(new ByteArrayInputStream(sheet)));
    } catch (XMLStreamException e) {
      throw new IOException("the sheet is no XML", e);
    }
  }

  private static List<Map<String, String>> rows(XMLStreamReader xml) throws XMLStreamException {
    List<Map<String, String>> rows = new ArrayList<>();
    String cell = "";
    while (xml.hasNext()) {
      int event = xml.next();
      boolean starts = event == XMLStreamConstants.START_ELEMENT;
      if (starts && xml.getLocalName().equals("row")) {
        rows.add(new HashMap<>());
      } else if (starts && xml.getLocalName().equals("c")) {
        cell = xml.getAttributeValue(null, "r").replaceAll("[0-9]", "");
      } else if (starts && xml.getLocalName().equals("t")) {
        rows.get(rows.size() - 1).put(cell, xml.getElementText());
      }
    }
    return named(rows);
  }

  private static List<Map<String, String>> named(List<Map<String, String>> rows) {
    List<Map<String, String>> named = new ArrayList<>();
    Map<String, String> header = rows.isEmpty() ? Map.of() : rows.get(0);
    for (Map<String, String> row : rows.subList(Math.min(1, rows.size()), rows.size())) {
      Map<String, String> byName = new HashMap<>();
      header.forEach((column, name) -> byName.put(name, row.getOrDefault(column, "")));
      named.add(byName);
    }
    return named;
  }
}
