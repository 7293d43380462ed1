package id.simpul.connectors.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Elements of one name, wherever they stand in an XML file, each a row. */
final class XmlRows implements Rows {

  private final InputStream in;
  private final RowLimit limit;
  private final XmlInput input;
  private final String element;
  private long number;
  private int depth;

  private XmlRows(InputStream in, String element) throws XMLStreamException {
    this.in = in;
    this.limit = new RowLimit(in);
    this.input = new XmlInput(limit);
    this.element = element;
  }

  /**
   * @param element its name without a prefix; empty for all elements below the root
   */
  static XmlRows open(Path file, String element) throws FileFault, IOException {
    InputStream in = Files.newInputStream(file);
    try {
      return new XmlRows(in, element);
    } catch (XMLStreamException e) {
      in.close();
      throw new FileFault("it is not XML");
    }
  }

  @Override
  public List<String> columns() {
    return List.of();
  }

  @Override
  public Optional<Row> next() throws FileFault, IOException {
    limit.nextRow();
    try {
      while (input.next()) {
        if (startsRow()) {
          ObjectNode json = XmlObject.read(input);
          number++;
          depth--;
          return Optional.of(row(json));
        }
      }
      return Optional.empty();
    } catch (XMLStreamException e) {
      throw new FileFault(reason(e));
    }
  }

  private boolean startsRow() {
    if (input.reader().isEndElement()) {
      depth--;
    }
    if (!input.reader().isStartElement()) {
      return false;
    }
    depth++;
    return element.isEmpty() ? depth == 2 : input.starts(element);
  }

  private Row row(ObjectNode json) {
    Place place = new Place(number);
    return json.isEmpty()
        ? new Row.Blank(place)
        : new Row.Data(place, json, List.of(json.toString()));
  }

  private String reason(XMLStreamException e) {
    boolean endless = e.getNestedException() instanceof RowLimit.Exceeded;
    return endless
        ? "the element after number " + number + " is too large"
        : "not well-formed XML, or with a document type declaration, after element " + number;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
