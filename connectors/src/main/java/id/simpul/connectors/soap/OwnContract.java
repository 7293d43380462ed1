package id.simpul.connectors.soap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.wsdl.Definition;
import javax.wsdl.WSDLException;
import org.apache.cxf.wsdl.WSDLManager;
import org.w3c.dom.Document;

/** The hub's own WSDL with the address of one use in it: CXF would put it at one port only. */
final class OwnContract {

  private static final String RESOURCE = "soap/simpul-messages.wsdl";
  private static final String PLACE = "set-by-the-hub";
  private static final String PORT = "Soap12";

  /** CXF remembers definitions by weak keys and parses anew, as a file, what it has forgotten. */
  private static final Map<String, Named> KEPT = new ConcurrentHashMap<>();

  private record Named(String name, Definition definition) {}

  private OwnContract() {}

  /**
   * @param path under which it is served
   * @throws WSDLException never, as it is ours
   */
  static ContractPort at(String path) throws WSDLException {
    WSDLManager manager = SoapBus.shared().getExtension(WSDLManager.class);
    Definition definition = manager.getDefinition(document(path).getDocumentElement());
    Named kept = KEPT.computeIfAbsent(path, at -> new Named(RESOURCE + "/" + at, definition));
    manager.addDefinition(kept.name(), kept.definition());
    return ContractPort.read(SoapBus.shared(), kept.name(), "", PORT);
  }

  private static Document document(String path) {
    try (InputStream in = OwnContract.class.getClassLoader().getResourceAsStream(RESOURCE)) {
      String wsdl = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      byte[] placed = wsdl.replace(PLACE, path).getBytes(StandardCharsets.UTF_8);
      return Xml.read(placed).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }
}
