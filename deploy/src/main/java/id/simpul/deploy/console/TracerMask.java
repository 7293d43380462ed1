package id.simpul.deploy.console;

import javax.management.JMException;
import javax.management.ObjectName;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.BacklogTracer;
import org.apache.camel.spi.ManagementAgent;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.springframework.stereotype.Component;

/** Puts {@link MaskedTracer} in the place of Camel's own tracer when the routes have started. */
@Component
final class TracerMask implements CamelContextConfiguration {

  @Override
  public void beforeApplicationStart(CamelContext camel) {
    // Standby: an operator can switch it on while the hub runs.
    camel.setBacklogTracingStandby(true);
  }

  @Override
  public void afterApplicationStart(CamelContext camel) {
    BacklogTracer tracer = camel.getCamelContextExtension().getContextPlugin(BacklogTracer.class);
    try {
      replace(camel, new MaskedTracer(tracer));
    } catch (JMException e) {
      throw new IllegalStateException("the tracer cannot be masked", e);
    }
  }

  private static void replace(CamelContext camel, MaskedTracer masked) throws JMException {
    ManagementAgent agent = camel.getManagementStrategy().getManagementAgent();
    ObjectName name =
        new ObjectName(
            "org.apache.camel:context=" + camel.getName() + ",type=tracer,name=BacklogTracer");
    agent.unregister(name);
    agent.register(masked, name);
  }
}
