package id.simpul.connectors.soap;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.transport.http.AbstractHTTPDestination;

/**
 * Tells the server of a call whose login or signature was wrong, by an attribute of its request:
 * who guesses passwords gets the same fault each time, and the server counts.
 */
public final class WrongLogin extends AbstractPhaseInterceptor<Message> {

  private static final String ATTRIBUTE = WrongLogin.class.getName();

  /** Every code that WSS4J gives its faults stands in a namespace of WS-Security. */
  private static final String SECURITY = "wss";

  WrongLogin() {
    super(Phase.RECEIVE);
  }

  /** Whether the call was refused for its login. */
  public static boolean in(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) != null;
  }

  /** Notes that the call was refused for its login. */
  public static void mark(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, true);
  }

  @Override
  public void handleMessage(Message message) {
    // Only what goes wrong behind it is of interest.
  }

  @Override
  public void handleFault(Message message) {
    Object request = message.get(AbstractHTTPDestination.HTTP_REQUEST);
    if (request instanceof HttpServletRequest http
        && message.getContent(Exception.class) instanceof SoapFault fault
        && isOfSecurity(fault)) {
      mark(http);
    }
  }

  private static boolean isOfSecurity(SoapFault fault) {
    Stream<QName> more = fault.getSubCodes() == null ? Stream.of() : fault.getSubCodes().stream();
    return Stream.concat(Stream.of(fault.getFaultCode()), more)
        .anyMatch(code -> code.getNamespaceURI().contains(SECURITY));
  }
}
