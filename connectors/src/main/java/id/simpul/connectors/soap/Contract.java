package id.simpul.connectors.soap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.wsdl.BindingOperation;
import javax.wsdl.Definition;
import javax.wsdl.extensions.ExtensibilityElement;
import javax.wsdl.extensions.soap.SOAPOperation;
import javax.wsdl.extensions.soap12.SOAP12Operation;

/**
 * The operation of a WSDL that a participant means.
 *
 * @param action what {@code SOAPAction} carries, or empty text
 * @param oneWay whether the operation has no answer
 * @param prefixes namespaces by the prefixes that the WSDL declares at its root
 */
record Contract(ContractPort port, String action, boolean oneWay, Map<String, String> prefixes) {

  /**
   * @param operation its name; empty when the port has one only
   * @throws IllegalArgumentException if it does not say which one is meant
   */
  static Contract of(ContractPort chosen, String operation) {
    List<BindingOperation> all =
        ContractPort.typed(chosen.binding().getBindingOperations(), BindingOperation.class);
    BindingOperation called =
        ContractPort.only("operation", operation, all, BindingOperation::getName);
    return new Contract(
        chosen, action(called), called.getOperation().getOutput() == null, prefixes(chosen.wsdl()));
  }

  private static String action(BindingOperation operation) {
    for (Object extension : operation.getExtensibilityElements()) {
      Optional<String> uri = uri((ExtensibilityElement) extension);
      if (uri.isPresent()) {
        return uri.get();
      }
    }
    return "";
  }

  private static Optional<String> uri(ExtensibilityElement extension) {
    if (extension instanceof SOAPOperation soap11) {
      return Optional.ofNullable(soap11.getSoapActionURI());
    }
    return extension instanceof SOAP12Operation soap12
        ? Optional.ofNullable(soap12.getSoapActionURI())
        : Optional.empty();
  }

  private static Map<String, String> prefixes(Definition wsdl) {
    Map<String, String> prefixes = new LinkedHashMap<>();
    wsdl.getNamespaces().forEach((prefix, uri) -> prefixes.put(prefix.toString(), uri.toString()));
    prefixes.put("tns", wsdl.getTargetNamespace());
    return prefixes;
  }
}
