package id.simpul.connectors.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook (ECMA-376) of one sheet whose cells are all texts, so that no NIK becomes a
 * number. The same rows give the same bytes.
 */
public final class XlsxSheet {

  /** Entries bear no moment of their own. */
  private static final LocalDateTime NO_MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final int LETTERS = 26;
  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String SHEET_ML =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private XlsxSheet() {}

  /**
   * @param name of the sheet
   * @param rows cells by column; the first row is the header
   */
  public static byte[] of(String name, List<List<String>> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      entry(zip, "[Content_Types].xml", contentTypes());
      entry(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
      entry(zip, "xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
      entry(zip, "xl/workbook.xml", workbook(name));
      open(zip, "xl/worksheets/sheet1.xml");
      write(zip, XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
      for (int i = 0; i < rows.size(); i++) {
        write(zip, row(i + 1, rows.get(i)));
      }
      write(zip, "</sheetData></worksheet>");
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes what is written", e);
    }
    return bytes.toByteArray();
  }

  /** One file as the only entry of a zip. */
  public static byte[] zipped(String name, byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length);
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      open(zip, name);
      zip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes what is written", e);
    }
    return bytes.toByteArray();
  }

  private static String row(int number, List<String> cells) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        row.append("<c r=\"").append(column(i)).append(number);
        row.append("\" t=\"inlineStr\"><is><t>").append(text(cells.get(i))).append("</t></is></c>");
      }
    }
    return row.append("</row>").toString();
  }

  /** A to Z, then AA. */
  private static String column(int index) {
    String last = String.valueOf((char) ('A' + index % LETTERS));
    return index < LETTERS ? last : column(index / LETTERS - 1) + last;
  }

  /** XML cannot hold other control characters at all. */
  private static String text(String cell) {
    return cell.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String contentTypes() {
    return "<Types xmlns=\"%scontent-types\">".formatted(PACKAGE)
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + override("workbook.xml", "sheet.main+xml")
        + override("worksheets/sheet1.xml", "worksheet+xml")
        + "</Types>";
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"/xl/%s\" ContentType=\"%s\"/>".formatted(part, SHEET_ML + type);
  }

  private static String relation(String type, String target) {
    return "<Relationships xmlns=\"%srelationships\"><Relationship Id=\"rId1\" Type=\"%s/%s\" Target=\"%s\"/></Relationships>"
        .formatted(PACKAGE, OFFICE, type, target);
  }

  private static String workbook(String name) {
    return "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"%s\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
        .formatted(MAIN, OFFICE, text(name));
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    open(zip, name);
    write(zip, XML + text);
  }

  private static void open(ZipOutputStream zip, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_MOMENT);
    zip.putNextEntry(entry);
  }

  private static void write(ZipOutputStream zip, String text) throws IOException {
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
