package id.simpul.deploy.console;

import java.util.Locale;
import java.util.Set;
import javax.management.ObjectName;
import org.jolokia.server.core.service.api.Restrictor;
import org.jolokia.server.core.util.HttpMethod;
import org.jolokia.server.core.util.RequestType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * What the console may do over JMX, decided by the server for every request. An allow-list: a
 * viewer reads, an operator also starts, stops, traces and retries; nobody writes attributes, dumps
 * memory or reads the environment.
 */
public final class ConsoleRestrictor implements Restrictor {

  private static final String CAMEL = "org.apache.camel";
  private static final String ARTEMIS = "org.apache.activemq.artemis";

  /** Harmless to the message flow, and needed to draw the console. */
  private static final Set<String> CAMEL_LOOKS =
      Set.of(
          "dumproutesasxml",
          "dumprouteasxml",
          "dumproutestatsasxml",
          "dumproutesstatsasxml",
          "dumproutesasyaml",
          "dumprouteasyaml",
          "dumpstepstatsasxml",
          "browse",
          "listeips",
          "listcomponents",
          "explaineipjson",
          "componentparameterjsonschema",
          "endpointstatistics",
          "liststatistics",
          "dumprouteandsourcelocations",
          "gettemplatedroutes");

  private static final Set<String> CAMEL_DOES =
      Set.of(
          "start",
          "stop",
          "suspend",
          "resume",
          "restart",
          "reset",
          "settracingenabled",
          "dumpalltracedmessagesasxml",
          "dumptracedmessagesasxml",
          "clear",
          "resetstatistics");

  private static final Set<String> BROKER_LOOKS =
      Set.of(
          "countmessages",
          "listqueues",
          "listaddresses",
          "listconsumers",
          "listproducers",
          "listsessions",
          "listconnections",
          "listmessagecounter",
          "ispaused");

  private static final Set<String> BROKER_DOES =
      Set.of(
          "browse",
          "listmessages",
          "listmessagesasjson",
          "retrymessage",
          "retrymessages",
          "pause",
          "resume",
          "getfirstmessageasjson");

  @Override
  public boolean isOperationAllowed(ObjectName bean, String operation) {
    String name = operation.replaceAll("\\(.*", "").toLowerCase(Locale.ROOT);
    if (bean.getDomain().equals(CAMEL)) {
      // A stopped context cannot be started again from the console; a stopped route can.
      boolean whole = "context".equals(bean.getKeyProperty("type"));
      return CAMEL_LOOKS.contains(name) || isOperator() && !whole && CAMEL_DOES.contains(name);
    }
    if (bean.getDomain().equals(ARTEMIS)) {
      return BROKER_LOOKS.contains(name) || isOperator() && BROKER_DOES.contains(name);
    }
    return bean.getDomain().equals("hawtio") || name.equals("caninvoke");
  }

  @Override
  public boolean isAttributeReadAllowed(ObjectName bean, String attribute) {
    String lower = attribute.toLowerCase(Locale.ROOT);
    return !lower.contains("systemproperties")
        && !lower.contains("inputarguments")
        && !lower.contains("password")
        && !lower.contains("classpath");
  }

  @Override
  public boolean isAttributeWriteAllowed(ObjectName bean, String attribute) {
    return isOperator()
        && bean.getDomain().equals(CAMEL)
        && Set.of("TracingEnabled", "Enabled").contains(attribute);
  }

  @Override
  public boolean isTypeAllowed(RequestType type) {
    return type != RequestType.CONFIG;
  }

  @Override
  public boolean isHttpMethodAllowed(HttpMethod method) {
    return method == HttpMethod.GET || method == HttpMethod.POST;
  }

  @Override
  public boolean isRemoteAccessAllowed(String... hosts) {
    return true;
  }

  /** Spring Security has let the request in; other origins have no session (SameSite=strict). */
  @Override
  public boolean isOriginAllowed(String origin, boolean strict) {
    return true;
  }

  @Override
  public boolean isObjectNameHidden(ObjectName bean) {
    return bean.getDomain().equals("com.sun.management")
        || "DiagnosticCommand".equals(bean.getKeyProperty("type"))
        || "HotSpotDiagnostic".equals(bean.getKeyProperty("type"));
  }

  private static boolean isOperator() {
    Authentication user = SecurityContextHolder.getContext().getAuthentication();
    return user != null
        && user.getAuthorities().stream()
            .anyMatch(a -> a.getAuthority().equals("ROLE_" + ConsoleUsers.OPERATOR));
  }
}
