package id.simpul.connectors.soap;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.wsdl.Binding;
import javax.wsdl.Definition;
import javax.wsdl.Port;
import javax.wsdl.Service;
import javax.wsdl.WSDLException;
import javax.xml.namespace.QName;
import org.apache.cxf.Bus;
import org.apache.cxf.wsdl.WSDLManager;

/**
 * The service and the port of a WSDL that a participant means.
 *
 * @param location of the WSDL, with its imports beside it
 */
record ContractPort(String location, Definition wsdl, QName service, QName port, Binding binding) {

  /**
   * @param location {@code file:}, {@code classpath:}, {@code http:} or {@code https:}
   * @param service local name; empty when the WSDL has one only
   * @param port the same
   * @throws WSDLException if the WSDL or what it imports cannot be read
   * @throws IllegalArgumentException if it does not say which one is meant
   */
  static ContractPort read(Bus bus, String location, String service, String port)
      throws WSDLException {
    String address = ContractLocation.of(location);
    Definition wsdl = bus.getExtension(WSDLManager.class).getDefinition(address);
    List<Service> services = typed(wsdl.getAllServices().values(), Service.class);
    Service found = only("service", service, services, s -> s.getQName().getLocalPart());
    Port chosen = only("port", port, ports(found), Port::getName);
    QName name = found.getQName();
    QName portName = new QName(name.getNamespaceURI(), chosen.getName());
    return new ContractPort(address, wsdl, name, portName, chosen.getBinding());
  }

  private static List<Port> ports(Service service) {
    return typed(service.getPorts().values(), Port.class).stream()
        .filter(port -> port.getBinding() != null)
        .toList();
  }

  /** WSDL4J knows no generic types. */
  static <T> List<T> typed(Collection<?> all, Class<T> type) {
    return all.stream().map(type::cast).toList();
  }

  static <T> T only(String kind, String name, List<T> all, Function<T, String> nameOf) {
    List<T> meant =
        all.stream().filter(one -> name.isEmpty() || nameOf.apply(one).equals(name)).toList();
    if (meant.size() != 1) {
      String names = all.stream().map(nameOf).sorted().collect(Collectors.joining(", "));
      throw new IllegalArgumentException("name the " + kind + " of the WSDL, one of: " + names);
    }
    return meant.get(0);
  }
}
