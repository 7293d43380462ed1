package id.simpul.deploy.doctor;

import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;

/** Which of a running hub's routes run. */
final class HubRoutes {

  private HubRoutes() {}

  /** Whether the hub delivers to it now; a receiver whose properties are not set has no route. */
  static boolean delivers(CamelContext camel, String receiver) {
    return runs(camel, "deliver:" + receiver);
  }

  static boolean runs(CamelContext camel, String route) {
    ServiceStatus status = camel.getRouteController().getRouteStatus(route);
    return status != null && status.isStarted();
  }
}
