package id.simpul.connectors.soap;

import java.util.Optional;
import org.w3c.dom.Element;

/**
 * A SOAP fault of either version.
 *
 * @param code local name, for instance {@code Client} or {@code Receiver}
 * @param subcode local name of what stands below it in SOAP 1.2, or after a dot in 1.1; or empty
 * @param reason what the system says; may quote anything
 */
record Fault(String code, String subcode, String reason) {

  /** The fault in a Body; empty when it holds something else. */
  static Optional<Fault> in(Element body) {
    return Xml.firstElement(body)
        .filter(e -> "Fault".equals(e.getLocalName()))
        .filter(e -> String.valueOf(body.getNamespaceURI()).equals(e.getNamespaceURI()))
        .map(e -> Xml.child(e, "Code").isPresent() ? soap12(e) : soap11(e));
  }

  private static Fault soap11(Element fault) {
    String[] code = local(text(fault, "faultcode")).split("\\.", 2);
    return new Fault(code[0], code.length > 1 ? code[1] : "", text(fault, "faultstring"));
  }

  private static Fault soap12(Element fault) {
    Optional<Element> code = Xml.child(fault, "Code");
    String subcode =
        code.flatMap(c -> Xml.child(c, "Subcode")).map(s -> text(s, "Value")).orElse("");
    String reason = Xml.child(fault, "Reason").map(r -> text(r, "Text")).orElse("");
    return new Fault(local(code.map(c -> text(c, "Value")).orElse("")), local(subcode), reason);
  }

  private static String text(Element parent, String child) {
    return Xml.child(parent, child).map(e -> e.getTextContent().strip()).orElse("");
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  /** Both codes, for a reason: they hold no personal data. */
  String codes() {
    return subcode.isEmpty() ? code : code + "." + subcode;
  }

  /** What a participant's patterns are compared with. */
  String words() {
    return codes() + " " + reason;
  }
}
