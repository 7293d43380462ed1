package id.simpul.routes.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.connectors.catalogue.Catalogue;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.routes.configuration.ConfigurationLoader.Loaded;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedConfigurationTest {

  @Test
  void isUsableAndEverySampleTranslatesAsExpected() {
    Loaded loaded =
        new ConfigurationLoader(ConfigurationFiles.shippedWith(List.of()), new Catalogue())
            .load(true);
    assertThat(loaded instanceof Loaded.Faulty faulty ? faulty.faults() : List.of()).isEmpty();
  }
}
