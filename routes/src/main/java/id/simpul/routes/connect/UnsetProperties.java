package id.simpul.routes.connect;

import id.simpul.mappings.participant.ConnectorUse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the properties that a connector needs and the environment does not have. A participant
 * whose address is not set is not connected; its messages wait, and all others are served.
 */
public final class UnsetProperties {

  private static final Logger LOG = LoggerFactory.getLogger(UnsetProperties.class);
  private static final Pattern PLACEHOLDER = Pattern.compile("^\\{\\{([^{}:]+)}}$");

  private final CamelContext camel;

  public UnsetProperties(CamelContext camel) {
    this.camel = camel;
  }

  /**
   * Whether the connector has all it needs; says in the log what to set when it has not.
   *
   * @param what names the connection for an operator
   */
  public boolean none(String what, ConnectorUse use) {
    List<String> unset = of(use);
    if (!unset.isEmpty()) {
      LOG.warn("{} is not connected. Set {}", what, String.join(", ", unset));
    }
    return unset.isEmpty();
  }

  /** Whether the connector has all it needs; says nothing. */
  public boolean none(ConnectorUse use) {
    return of(use).isEmpty();
  }

  /** The environment variables to set, in alphabetical order. */
  public List<String> of(ConnectorUse use) {
    return use.parameters().values().stream()
        .map(PLACEHOLDER::matcher)
        .filter(Matcher::matches)
        .map(m -> m.group(1))
        .filter(this::isUnset)
        .map(UnsetProperties::variable)
        .sorted()
        .toList();
  }

  private boolean isUnset(String name) {
    Optional<String> value = camel.getPropertiesComponent().resolveProperty(name);
    return value.isEmpty();
  }

  /** The environment variable by which Spring finds the property. */
  private static String variable(String name) {
    return name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
  }
}
