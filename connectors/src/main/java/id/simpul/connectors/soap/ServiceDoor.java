package id.simpul.connectors.soap;

import java.util.List;
import java.util.Map;
import javax.wsdl.WSDLException;
import org.apache.camel.component.cxf.jaxws.CxfConfigurer;
import org.apache.cxf.attachment.AttachmentDeserializer;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.frontend.AbstractWSDLBasedEndpointFactory;
import org.apache.cxf.interceptor.Interceptor;
import org.apache.cxf.message.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What stands before a served contract: limits, the check of the envelope, the login. Made by a
 * Kamelet, one per use.
 */
public final class ServiceDoor implements CxfConfigurer {

  private static final Logger LOG = LoggerFactory.getLogger(ServiceDoor.class);
  private static final int MAX_PARTS = 10;

  private IncomingSecurity security = new IncomingSecurity();
  private String path = "";
  private String wsdl = "";
  private String service = "";
  private String port = "";
  private int maxBytes = 1 << 20;

  /** What follows {@code /services/}. */
  public void setPath(String word) {
    path = word;
  }

  /** The partner's own contract; empty: the hub's. */
  public void setWsdl(String location) {
    wsdl = location;
  }

  public void setService(String name) {
    service = name;
  }

  public void setPort(String name) {
    port = name;
  }

  public void setSecurity(IncomingSecurity wanted) {
    security = wanted;
  }

  /** Largest envelope, and largest part beside it. */
  public void setMaxBytes(int bytes) {
    if (bytes < 1) {
      throw new IllegalArgumentException("maxBytes must be at least 1");
    }
    maxBytes = bytes;
  }

  /**
   * A contract or key file that cannot be used closes this door alone: the hub starts, and whoever
   * calls is told to try later.
   */
  @Override
  public void configure(AbstractWSDLBasedEndpointFactory factory) {
    try {
      serve(factory, chosen(), security.interceptors());
    } catch (WSDLException | RuntimeException e) {
      LOG.error(
          "/services/{} is not connected: {}. Correct it, then restart the hub.", path, reason(e));
      serve(factory, own(), List.of(NobodyMayEnter.whileNotConnected()));
    }
  }

  private static String reason(Exception failure) {
    if (failure instanceof WSDLException broken) {
      return "the WSDL cannot be read, " + broken.getFaultCode();
    }
    return failure instanceof IllegalArgumentException
        ? failure.getMessage()
        : "the WSDL or a key file cannot be read, " + failure.getClass().getSimpleName();
  }

  private void serve(
      AbstractWSDLBasedEndpointFactory factory,
      ContractPort chosen,
      List<Interceptor<? extends Message>> guards) {
    factory.setWsdlURL(chosen.location());
    factory.setServiceName(chosen.service());
    factory.setEndpointName(chosen.port());
    Map<String, Object> properties = factory.getProperties(true);
    properties.putAll(security.properties());
    properties.put(AttachmentDeserializer.ATTACHMENT_MAX_SIZE, String.valueOf(maxBytes));
    properties.put(AttachmentDeserializer.ATTACHMENT_MAX_COUNT, String.valueOf(MAX_PARTS));
    // Otherwise an operation without an answer gets 202 before the message is on disk.
    properties.put(Message.ROBUST_ONEWAY, true);
    // Both ports of the hub's own WSDL are shown with the address that was called.
    properties.put("autoRewriteSoapAddressForAllServices", wsdl.isEmpty());
    factory.getInInterceptors().add(new WrongLogin());
    factory.getInInterceptors().add(new EnvelopeGuard(maxBytes));
    factory.getInInterceptors().addAll(guards);
  }

  /** The port of SOAP 1.2 takes both versions; the one of SOAP 1.1 would not. */
  private ContractPort chosen() throws WSDLException {
    return wsdl.isEmpty()
        ? OwnContract.at(path)
        : ContractPort.read(SoapBus.shared(), ContractLocation.here(wsdl), service, port);
  }

  private ContractPort own() {
    try {
      return OwnContract.at(path);
    } catch (WSDLException e) {
      throw new IllegalStateException("the hub's own WSDL is broken", e);
    }
  }

  @Override
  public void configureClient(Client client) {
    // The door of a service only.
  }

  @Override
  public void configureServer(Server server) {
    // All is set before it is made.
  }
}
