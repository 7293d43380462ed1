package id.simpul.connectors.soap;

import java.net.URL;

/** Where a WSDL lies: {@code file:}, {@code classpath:} or {@code http(s):}. */
final class ContractLocation {

  private static final String CLASSPATH = "classpath:";

  private ContractLocation() {}

  /**
   * The address under which the WSDL and what it imports are read.
   *
   * @throws IllegalArgumentException if nothing of that name is on the class path
   */
  static String of(String location) {
    if (!location.startsWith(CLASSPATH)) {
      return location;
    }
    String resource = location.substring(CLASSPATH.length());
    URL found = ContractLocation.class.getClassLoader().getResource(resource);
    if (found == null) {
      throw new IllegalArgumentException("there is no " + location);
    }
    return found.toString();
  }
}
