package id.simpul.connectors.conventions;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.probe.Probe;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The doctor can look at the system of every connector. */
final class ProbeConventions {

  private static final String CLASS = "#class:";

  private ProbeConventions() {}

  static Stream<String> probe(KameletFile kamelet) {
    boolean declared =
        StreamSupport.stream(kamelet.template().path("beans").spliterator(), false)
            .filter(bean -> bean.path("name").asText().equals("probe"))
            .anyMatch(ProbeConventions::isProbe);
    return declared
        ? Stream.empty()
        : Stream.of(
            "The template has no bean named probe of a class that implements Probe: declare what"
                + " it connects to and what can be asked there without an effect, as http-sink does.");
  }

  private static boolean isProbe(JsonNode bean) {
    try {
      String name = bean.path("type").asText().replace(CLASS, "");
      return Probe.class.isAssignableFrom(Class.forName(name));
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
