package id.simpul.deploy.soap;

import id.simpul.connectors.soap.SoapBus;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;

/**
 * Hands requests to the contracts that connectors serve. CXF's own servlet is made with the first
 * request, so that a hub without SOAP users does not load it.
 */
final class SoapServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** Set once by the container's init parameters: no page lists which partners there are. */
  static final String NO_LIST = "hide-service-list-page";

  private final transient LoginThrottle throttle = new LoginThrottle();
  private transient CXFNonSpringServlet cxf;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    throttle.pass(request, response, cxf()::service);
  }

  private synchronized CXFNonSpringServlet cxf() throws ServletException {
    if (cxf == null) {
      CXFNonSpringServlet made = new CXFNonSpringServlet();
      made.setBus(SoapBus.shared());
      made.init(getServletConfig());
      cxf = made;
    }
    return cxf;
  }
}
