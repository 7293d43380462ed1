package id.simpul.connectors.soap;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.wsdl.Binding;
import javax.wsdl.BindingOperation;
import javax.wsdl.Definition;
import javax.wsdl.Port;
import javax.wsdl.Service;
import javax.wsdl.WSDLException;
import javax.wsdl.extensions.ExtensibilityElement;
import javax.wsdl.extensions.soap.SOAPOperation;
import javax.wsdl.extensions.soap12.SOAP12Operation;
import javax.xml.namespace.QName;
import org.apache.cxf.Bus;
import org.apache.cxf.wsdl.WSDLManager;

/**
 * The service, port and operation of a WSDL that a participant means.
 *
 * @param location of the WSDL, with its imports beside it
 * @param action what {@code SOAPAction} carries, or empty text
 * @param oneWay whether the operation has no answer
 * @param prefixes namespaces by the prefixes that the WSDL declares at its root
 */
record Contract(
    String location,
    QName service,
    QName port,
    QName operation,
    String action,
    boolean oneWay,
    Map<String, String> prefixes) {

  /**
   * @param service local name; empty when the WSDL has one only
   * @param port the same
   * @param operation the same
   * @throws WSDLException if the WSDL or what it imports cannot be read
   * @throws IllegalArgumentException if it does not say which one is meant
   */
  static Contract read(Bus bus, String location, String service, String port, String operation)
      throws WSDLException {
    Definition wsdl = bus.getExtension(WSDLManager.class).getDefinition(location);
    Service serviceFound =
        only("service", service, services(wsdl), s -> s.getQName().getLocalPart());
    Port portFound = only("port", port, ports(serviceFound), Port::getName);
    Binding binding = portFound.getBinding();
    BindingOperation called =
        only("operation", operation, operations(binding), BindingOperation::getName);
    String namespace = serviceFound.getQName().getNamespaceURI();
    return new Contract(
        location,
        serviceFound.getQName(),
        new QName(namespace, portFound.getName()),
        new QName(binding.getPortType().getQName().getNamespaceURI(), called.getName()),
        action(called),
        called.getOperation().getOutput() == null,
        prefixes(wsdl));
  }

  private static <T> T only(String kind, String name, List<T> all, Function<T, String> nameOf) {
    List<T> meant =
        all.stream().filter(one -> name.isEmpty() || nameOf.apply(one).equals(name)).toList();
    if (meant.size() != 1) {
      String names = all.stream().map(nameOf).sorted().collect(Collectors.joining(", "));
      throw new IllegalArgumentException("name the " + kind + " of the WSDL, one of: " + names);
    }
    return meant.get(0);
  }

  private static List<Service> services(Definition wsdl) {
    return typed(wsdl.getAllServices().values(), Service.class);
  }

  private static List<Port> ports(Service service) {
    return typed(service.getPorts().values(), Port.class).stream()
        .filter(port -> port.getBinding() != null)
        .toList();
  }

  private static List<BindingOperation> operations(Binding binding) {
    return typed(binding.getBindingOperations(), BindingOperation.class);
  }

  private static <T> List<T> typed(Collection<?> all, Class<T> type) {
    return all.stream().map(type::cast).toList();
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
