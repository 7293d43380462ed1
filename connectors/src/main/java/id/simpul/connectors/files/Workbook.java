package id.simpul.connectors.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/** An XLSX file (ECMA-376) apart from its rows: which sheets it has, its texts and styles. */
final class Workbook implements AutoCloseable {

  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String STRICT_RELATION =
      "http://purl.oclc.org/ooxml/officeDocument/relationships";

  private final ZipFile zip;
  private final UnpackLimit limit;
  private final Map<String, String> targets = new HashMap<>();
  private String sheet = "";
  private boolean since1904;

  private Workbook(ZipFile zip, UnpackLimit limit) {
    this.zip = zip;
    this.limit = limit;
  }

  /**
   * @param sheet its name; empty for the first
   * @throws FileFault if it is no whole workbook, or has no such sheet
   */
  static Workbook open(Path file, String sheet, long unpackedLimit) throws FileFault, IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw new FileFault("it is not a whole XLSX file");
    }
    Workbook workbook = new Workbook(zip, new UnpackLimit(unpackedLimit));
    try {
      workbook.readRelations();
      workbook.findSheet(sheet);
      return workbook;
    } catch (XMLStreamException e) {
      workbook.close();
      throw new FileFault("the workbook is not well-formed XML");
    } catch (FileFault | IOException | RuntimeException e) {
      workbook.close();
      throw e;
    }
  }

  private void readRelations() throws FileFault, IOException, XMLStreamException {
    try (XmlInput input = new XmlInput(needed("xl/_rels/workbook.xml.rels"))) {
      while (input.next()) {
        if (input.starts("Relationship")) {
          targets.put(input.attribute("Id"), input.attribute("Target"));
        }
      }
    }
  }

  private void findSheet(String wanted) throws FileFault, IOException, XMLStreamException {
    try (XmlInput input = new XmlInput(needed("xl/workbook.xml"))) {
      while (input.next()) {
        if (input.starts("workbookPr")) {
          since1904 = List.of("1", "true").contains(input.attribute("date1904"));
        } else if (sheet.isEmpty() && input.starts("sheet") && matches(input, wanted)) {
          sheet = targets.getOrDefault(relation(input), "");
        }
      }
    }
    if (sheet.isEmpty()) {
      throw new FileFault(wanted.isEmpty() ? "it has no sheet" : "it has no sheet " + wanted);
    }
  }

  private static boolean matches(XmlInput input, String wanted) {
    return wanted.isEmpty() || wanted.equals(input.attribute("name"));
  }

  private static String relation(XmlInput input) {
    String id = input.reader().getAttributeValue(RELATION, "id");
    return id == null ? input.reader().getAttributeValue(STRICT_RELATION, "id") : id;
  }

  /** The sheet's rows as XML. */
  InputStream sheet() throws FileFault, IOException {
    return needed(path(sheet));
  }

  SharedTexts texts() throws FileFault, IOException, XMLStreamException {
    return SharedTexts.read(optional("xl/sharedStrings.xml", "<sst/>"));
  }

  CellStyles styles() throws FileFault, IOException, XMLStreamException {
    return CellStyles.read(optional("xl/styles.xml", "<styleSheet/>"), since1904);
  }

  private static String path(String target) {
    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
  }

  private InputStream needed(String name) throws FileFault, IOException {
    return entry(name).orElseThrow(() -> new FileFault("the workbook lacks " + name));
  }

  private InputStream optional(String name, String absent) throws FileFault, IOException {
    return entry(name).orElse(new ByteArrayInputStream(absent.getBytes()));
  }

  private Optional<InputStream> entry(String name) throws FileFault, IOException {
    ZipEntry entry = zip.getEntry(name);
    return entry == null ? Optional.empty() : Optional.of(limit.open(zip, entry));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
