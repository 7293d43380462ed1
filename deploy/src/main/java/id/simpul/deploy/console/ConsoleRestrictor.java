package id.simpul.deploy.console;

import javax.management.ObjectName;
import org.jolokia.server.core.service.api.Restrictor;
import org.jolokia.server.core.util.HttpMethod;
import org.jolokia.server.core.util.RequestType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Asks {@link ConsoleRules} for every request over JMX, and writes what only operators may into the
 * log file.
 */
public final class ConsoleRestrictor implements Restrictor {

  private static final Logger LOG = LoggerFactory.getLogger(ConsoleRestrictor.class);

  @Override
  public boolean isOperationAllowed(ObjectName bean, String operation) {
    ConsoleUser user = ConsoleUser.current();
    boolean allowed = ConsoleRules.mayInvoke(user.operator(), bean, operation);
    if (allowed && ConsoleRules.isForOperators(bean, operation)) {
      LOG.info("console: {} invokes {} on {}", user.name(), operation, bean);
    }
    return allowed;
  }

  @Override
  public boolean isAttributeReadAllowed(ObjectName bean, String attribute) {
    return ConsoleRules.mayRead(bean, attribute);
  }

  @Override
  public boolean isAttributeWriteAllowed(ObjectName bean, String attribute) {
    return ConsoleRules.mayWrite(ConsoleUser.current().operator(), bean, attribute);
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

  @Override
  public boolean isOriginAllowed(String origin, boolean strict) {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
        && OwnOrigin.is(origin, current.getRequest());
  }

  @Override
  public boolean isObjectNameHidden(ObjectName bean) {
    return !ConsoleRules.shows(bean);
  }
}
