package id.simpul.deploy.console;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.modelmbean.InvalidTargetObjectTypeException;
import javax.management.modelmbean.ModelMBean;
import javax.management.modelmbean.ModelMBeanInfo;
import javax.management.modelmbean.RequiredModelMBean;
import org.apache.camel.api.management.mbean.ManagedRouteMBean;
import org.apache.camel.spi.ManagementMBeanAssembler;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;

/**
 * Lets the MBeans of all routes share one description of their attributes and operations. Camel
 * makes one for each, 45 KB: in a hub of a thousand participants they took half of the memory.
 */
final class SharedRouteInfo extends ServiceSupport implements ManagementMBeanAssembler {

  private static final String BY_REFERENCE = "ObjectReference";

  private final ManagementMBeanAssembler each;
  private final Map<Class<?>, ModelMBeanInfo> shared = new ConcurrentHashMap<>();

  /**
   * @param each makes the description of whatever is not a route, and of the first route
   */
  SharedRouteInfo(ManagementMBeanAssembler each) {
    this.each = each;
  }

  @Override
  protected void doStart() {
    ServiceHelper.startService(each);
  }

  @Override
  protected void doStop() {
    ServiceHelper.stopService(each);
  }

  @Override
  public ModelMBean assemble(MBeanServer server, Object managed, ObjectName name)
      throws JMException {
    ModelMBeanInfo info = shared.get(managed.getClass());
    if (info == null) {
      ModelMBean first = each.assemble(server, managed, name);
      if (first != null && managed instanceof ManagedRouteMBean) {
        shared.put(managed.getClass(), info(first));
      }
      return first;
    }
    return of(info, managed);
  }

  private static ModelMBeanInfo info(ModelMBean bean) {
    return (ModelMBeanInfo) bean.getMBeanInfo();
  }

  private static ModelMBean of(ModelMBeanInfo info, Object managed) throws JMException {
    RequiredModelMBean bean = new RequiredModelMBean(info);
    try {
      bean.setManagedResource(managed, BY_REFERENCE);
    } catch (InvalidTargetObjectTypeException e) {
      throw new JMException(e.getMessage());
    }
    return bean;
  }
}
