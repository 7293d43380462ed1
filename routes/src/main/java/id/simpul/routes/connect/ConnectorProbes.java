package id.simpul.routes.connect;

import id.simpul.connectors.probe.Probe;
import id.simpul.connectors.probe.ProbeKamelet;
import id.simpul.mappings.participant.ConnectorUse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.PropertiesSource;
import org.apache.camel.support.PluginHelper;

/**
 * Makes the probes of uses of connectors, in a Camel context of their own: nothing of the hub's is
 * touched. To be closed; for one thread.
 */
public final class ConnectorProbes implements AutoCloseable {

  private static final String OURS = "id.simpul.";

  private final DefaultCamelContext camel = new DefaultCamelContext();
  private final UnsetProperties properties = new UnsetProperties(camel);
  private final ProducerTemplate call;
  private int uses;

  /** A parameter has a value that the connector does not take. */
  public static final class NotMade extends Exception {
    private static final long serialVersionUID = 1L;

    NotMade(String reason) {
      super(reason);
    }
  }

  /**
   * @param values of properties by their names, such as {@code lapor.base-url}
   */
  public ConnectorProbes(Function<String, Optional<String>> values) {
    camel.getPropertiesComponent().addPropertiesSource(new Values(values));
    camel.disableJMX();
    camel.start();
    call = camel.createProducerTemplate();
  }

  private record Values(Function<String, Optional<String>> values) implements PropertiesSource {
    @Override
    public String getName() {
      return "environment";
    }

    @Override
    public String getProperty(String name) {
      return values.apply(name).orElse(null);
    }
  }

  /** The environment variables that are to be set first. */
  public List<String> unset(ConnectorUse use) {
    return properties.of(use);
  }

  /**
   * The probe of this use, with its parameters.
   *
   * @throws NotMade if the connector cannot be made so; says why without a value
   */
  public Probe of(ConnectorUse use) throws NotMade {
    try {
      if (camel.getRouteTemplateDefinition(use.name()) == null) {
        PluginHelper.getRoutesLoader(camel).loadRoutes(ProbeKamelet.of(use.name()));
      }
      String uri = ConnectorUri.of(camel, use, "probe-" + uses++);
      return call.requestBody(uri, null, Probe.class);
    } catch (Exception e) {
      throw new NotMade(reason(e));
    }
  }

  /** Our connectors say what is wrong without the value; Java and Camel quote it. */
  private static String reason(Exception e) {
    return Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
        .filter(IllegalArgumentException.class::isInstance)
        .filter(ConnectorProbes::isOurs)
        .reduce((outer, inner) -> inner)
        .map(Throwable::getMessage)
        .orElse("its form is wrong");
  }

  private static boolean isOurs(Throwable thrown) {
    StackTraceElement[] from = thrown.getStackTrace();
    return from.length > 0 && from[0].getClassName().startsWith(OURS);
  }

  @Override
  public void close() {
    camel.stop();
  }
}
