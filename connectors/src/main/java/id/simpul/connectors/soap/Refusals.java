package id.simpul.connectors.soap;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.binding.soap.SoapVersion;
import org.w3c.dom.Element;

/**
 * Faults for requests that the hub does not take: a stable code in the detail, and in the reason
 * one sentence in English and one in Bahasa Indonesia. Immutable.
 */
final class Refusals {

  /** Codes after which the same request may succeed later. */
  private static final Set<String> LATER = Set.of("not-writable", "no-answer", "answerer-away");

  private final Properties english = read("soap/refusals.en.properties");
  private final Properties indonesian = read("soap/refusals.id.properties");

  private static Properties read(String resource) {
    Properties texts = new Properties();
    try (Reader in =
        new InputStreamReader(
            Refusals.class.getClassLoader().getResourceAsStream(resource),
            StandardCharsets.UTF_8)) {
      texts.load(in);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /**
   * @param version of the request
   * @param detail one sentence, or empty text
   */
  SoapFault fault(SoapVersion version, String code, String detail) {
    QName who = LATER.contains(code) ? version.getReceiver() : version.getSender();
    SoapFault fault = new SoapFault(reason(code, detail), who);
    XmlWriter refusal = new XmlWriter(MessagesContract.NAMESPACE, "refusal");
    refusal.add("code", code);
    refusal.add("detail", detail);
    fault.setDetail(detail(version, refusal.root()));
    return fault;
  }

  /** CXF writes the children of what it is given. */
  private static Element detail(SoapVersion version, Element refusal) {
    Element detail = Xml.element(version.getNamespace(), "detail");
    detail.appendChild(detail.getOwnerDocument().importNode(refusal, true));
    return detail;
  }

  private String reason(String code, String detail) {
    String more = detail.isEmpty() ? "" : " (" + detail + ")";
    return text(english, code) + " / " + text(indonesian, code) + more;
  }

  private static String text(Properties texts, String code) {
    return texts.getProperty(code, code);
  }
}
