package id.simpul.connectors.probe;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.ResourceHelper;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A Kamelet with its parameters and beans as they are and, in place of its route, one that leaves
 * its probe: what is looked with is made exactly as what is delivered with.
 */
public final class ProbeKamelet {

  private static final Map<String, Object> ROUTE =
      Map.of(
          "uri", "kamelet:source", "steps", List.of(Map.of("process", Map.of("ref", "{{probe}}"))));

  private ProbeKamelet() {}

  /**
   * As Camel's loader of routes takes it.
   *
   * @throws IllegalArgumentException if the catalogue has no such connector
   */
  public static Resource of(String connector) {
    String file = connector + ".kamelet.yaml";
    try (InputStream in =
        ProbeKamelet.class.getClassLoader().getResourceAsStream("kamelets/" + file)) {
      if (in == null) {
        throw new IllegalArgumentException("there is no connector " + connector);
      }
      Object kamelet = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
      Object changed = with(kamelet, List.of("spec", "template", "from"), ROUTE);
      String text = new Dump(DumpSettings.builder().build()).dumpToString(changed);
      return ResourceHelper.fromString(file, text);
    } catch (IOException e) {
      throw new IllegalStateException(file, e);
    }
  }

  /** The same map with another value at this place. */
  private static Object with(Object of, List<String> path, Object value) {
    if (path.isEmpty()) {
      return value;
    }
    Map<Object, Object> copy = new LinkedHashMap<>((Map<?, ?>) of);
    String name = path.get(0);
    copy.put(name, with(copy.get(name), path.subList(1, path.size()), value));
    return copy;
  }
}
