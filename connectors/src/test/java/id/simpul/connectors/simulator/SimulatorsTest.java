package id.simpul.connectors.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands in the list can be started and tells a hub where it is. */
class SimulatorsTest {

  @ParameterizedTest
  @MethodSource("id.simpul.connectors.simulator.Simulators#names")
  void starts_and_leads_a_hub_to_its_address(String name) throws Exception {
    SimulatedSystem system = Simulators.find(name).orElseThrow();
    try (Simulator simulator = system.maker().get()) {
      URI at = simulator.start(0);
      Map<String, String> settings = system.settings().apply(at);

      assertThat(settings.values()).anyMatch(value -> value.contains(":" + at.getPort()));
      assertThat(settings.keySet()).allMatch(key -> key.matches("[a-z][a-z0-9-]*\\.[a-z0-9-]+"));
      assertThat(system.title()).isNotBlank();
    }
  }

  @Test
  void each_name_stands_once() {
    assertThat(Simulators.names()).doesNotHaveDuplicates().allMatch(n -> n.matches("[a-z0-9-]+"));
  }
}
