package id.simpul.routes.connect;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.mappings.participant.ConnectorUse;
import java.util.Map;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

class ServedPathsTest {

  @Test
  void a_path_is_served_to_one_partner_also_where_the_environment_names_it() throws Exception {
    try (DefaultCamelContext camel = new DefaultCamelContext()) {
      camel.getPropertiesComponent().addInitialProperty("dinas.path", "izin");
      ServedPaths paths = new ServedPaths(camel);

      assertThat(paths.isFree("a", use("soap-source", "izin"))).isTrue();
      assertThat(paths.isFree("b", use("soap-source", "{{dinas.path}}"))).isFalse();
      assertThat(paths.isFree("c", use("webhook-source", "izin"))).isTrue();
      assertThat(paths.isFree("d", new ConnectorUse("sql-source", Map.of()))).isTrue();
      assertThat(paths.isFree("e", new ConnectorUse("sql-source", Map.of()))).isTrue();
    }
  }

  private static ConnectorUse use(String connector, String path) {
    return new ConnectorUse(connector, Map.of("path", path));
  }
}
