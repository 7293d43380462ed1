package id.simpul.deploy.kit;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.connectors.catalogue.Catalogue;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.participant.Participant;
import id.simpul.routes.configuration.ConfigurationLoader;
import id.simpul.routes.configuration.ConfigurationLoader.Loaded;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialSampleTest {

  @Test
  void theSampleIsItsOwnAndNotThatOfOneWhoseIdEndsTheSame(@TempDir Path own) throws Exception {
    Path folder =
        Files.createDirectories(own.resolve("regions/32.18-barat/samples/citizen-report"));
    Files.writeString(folder.resolve("mine.source.json"), "{}");
    ConfigurationFiles files = ConfigurationFiles.shippedWith(List.of(own));
    Map<String, Participant> all =
        ((Loaded.Accepted)
                new ConfigurationLoader(ConfigurationFiles.shippedWith(List.of()), new Catalogue())
                    .load(false))
            .configuration()
            .participants();
    Participant longer = all.get("egov-bandung-barat");
    Participant barat =
        new Participant(
            "barat",
            "Barat",
            "regions",
            longer.owner(),
            longer.sends(),
            List.of(),
            List.of(),
            List.of());

    assertThat(TrialSample.of(files, barat, longer.sends().get(0)).orElseThrow().name())
        .isEqualTo("regions/32.18-barat/samples/citizen-report/mine.source.json");
  }
}
