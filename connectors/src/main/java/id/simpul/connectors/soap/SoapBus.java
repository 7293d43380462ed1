package id.simpul.connectors.soap;

import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.ws.policy.PolicyEngine;

/**
 * The one CXF bus of a process, made when the first connector or the servlet asks for it: a hub
 * whose participants do not speak SOAP loads nothing of CXF. The policies that a WSDL may carry are
 * not acted upon; what a partner wants is said by parameters.
 */
public final class SoapBus {

  private SoapBus() {}

  /** Thread-safe. */
  public static Bus shared() {
    return Holder.BUS;
  }

  /** Made on first use. */
  private static final class Holder {
    private static final Bus BUS = made();

    /** Not Spring's, which would read an application context of its own. */
    private static Bus made() {
      Bus bus = new CXFBusFactory().createBus();
      bus.setProperty(FaultListener.class.getName(), new QuietFaults());
      PolicyEngine policies = bus.getExtension(PolicyEngine.class);
      if (policies != null) {
        policies.setEnabled(false);
      }
      return bus;
    }
  }
}
