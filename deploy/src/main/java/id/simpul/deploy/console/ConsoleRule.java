package id.simpul.deploy.console;

import java.util.Set;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/**
 * What may be asked of the MBeans of one pattern. Operations are named with their full signature,
 * because overloads differ in what they give away; a name alone stands where Hawtio sends it so.
 *
 * @param looks operations that change nothing and show no personal data
 * @param does operations for operators alone
 */
record ConsoleRule(ObjectName beans, Set<String> looks, Set<String> does) {

  static ConsoleRule on(String beans) {
    try {
      return new ConsoleRule(new ObjectName(beans), Set.of(), Set.of());
    } catch (MalformedObjectNameException e) {
      throw new IllegalArgumentException(beans, e);
    }
  }

  ConsoleRule looks(String... operations) {
    return new ConsoleRule(beans, Set.of(operations), does);
  }

  ConsoleRule does(String... operations) {
    return new ConsoleRule(beans, looks, Set.of(operations));
  }

  boolean allows(boolean operator, ObjectName bean, String operation) {
    return beans.apply(bean) && (looks.contains(operation) || operator && does.contains(operation));
  }
}
