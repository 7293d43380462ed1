package id.simpul.deploy.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.springframework.jmx.export.annotation.ManagedOperation;
import org.springframework.jmx.export.annotation.ManagedResource;
import org.springframework.stereotype.Component;

/**
 * Tells Hawtio where to draw a padlock, under the name and with the operations that it looks for.
 * Only a display: {@link ConsoleRestrictor} refuses, by the same {@link ConsoleRules}.
 */
@Component
@ManagedResource(objectName = "hawtio:type=security,area=jmx,name=ConsoleRights")
public class ConsoleRights {

  @ManagedOperation(description = "Whether the user may invoke anything of this MBean")
  public boolean canInvoke(String bean) throws MalformedObjectNameException {
    return ConsoleRules.mayInvokeAny(ConsoleUser.current().operator(), new ObjectName(bean));
  }

  @ManagedOperation(description = "Whether the user may invoke this operation")
  public boolean canInvoke(String bean, String operation) throws MalformedObjectNameException {
    return ConsoleRules.mayInvoke(
        ConsoleUser.current().operator(), new ObjectName(bean), operation);
  }

  /** Hawtio asks for {@code set…} before it lets an attribute be edited. */
  @ManagedOperation(description = "Whether the user may invoke this overload")
  public boolean canInvoke(String bean, String operation, String[] types)
      throws MalformedObjectNameException {
    boolean operator = ConsoleUser.current().operator();
    ObjectName name = new ObjectName(bean);
    String signature = operation + "(" + String.join(",", types) + ")";
    return ConsoleRules.mayInvoke(operator, name, signature)
        || operation.startsWith("set")
            && ConsoleRules.mayWrite(operator, name, operation.substring("set".length()));
  }

  /**
   * All at once.
   *
   * @param operations signatures by MBean
   * @return answers by MBean and signature
   */
  @ManagedOperation(description = "Which of these operations the user may invoke")
  public Map<String, Map<String, Map<String, Object>>> canInvoke(
      Map<String, List<String>> operations) throws MalformedObjectNameException {
    Map<String, Map<String, Map<String, Object>>> answers = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> asked : operations.entrySet()) {
      Map<String, Map<String, Object>> rights = new LinkedHashMap<>();
      for (String operation : asked.getValue()) {
        boolean may = canInvoke(asked.getKey(), operation);
        rights.put(operation, Map.of("CanInvoke", may));
      }
      answers.put(asked.getKey(), rights);
    }
    return answers;
  }
}
