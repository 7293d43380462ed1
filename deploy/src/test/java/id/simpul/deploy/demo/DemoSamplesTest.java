package id.simpul.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.simpul.connectors.catalogue.Catalogue;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.ConfigurationLoader;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoSamplesTest {

  private final ConfigurationFiles files = ConfigurationFiles.shippedWith(List.of());
  private final Configuration configuration =
      ((ConfigurationLoader.Loaded.Accepted)
              new ConfigurationLoader(files, new Catalogue()).load(false))
          .configuration();

  @Test
  void samplesOfAFolderWithACodeBeforeItsIdAreShown() {
    assertThat(DemoSamples.of(files, configuration))
        .filteredOn(s -> s.sender().equals("bandung-barat"))
        .extracting(DemoSamples.Sample::flow, DemoSamples.Sample::name)
        .contains(tuple("resident-corrections", "two-residents"));
  }

  @Test
  void samplesOfAFolderThatIsNamedByTheIdAloneAreShown() {
    assertThat(DemoSamples.of(files, configuration))
        .extracting(DemoSamples.Sample::sender)
        .contains("laksa");
  }

  @Test
  void samplesForTheHubOfAnEdgeAreNot() {
    assertThat(DemoSamples.of(files, configuration))
        .extracting(DemoSamples.Sample::sender)
        .doesNotContain("egov-bandung-barat");
  }
}
