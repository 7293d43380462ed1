package id.simpul.routes.edge;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.connectors.catalogue.Catalogue;
import id.simpul.mappings.files.ConfigurationArchive;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.ConfigurationLoader;
import id.simpul.routes.configuration.ConfigurationLoader.Loaded;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The part of the shipped configuration that an edge with two of its participants needs. */
class SliceTest {

  private static final List<String> RESIDENTS =
      List.of("regions/32.17-cilame/", "regions/32.17-ngamprah/");

  @TempDir Path own;

  @Test
  void isAConfigurationThatPassesItsCheckAndHoldsNoMore() throws Exception {
    ConfigurationFiles shipped = ConfigurationFiles.shippedWith(List.of());
    for (String folder : RESIDENTS) {
      String path = folder + "participant.yaml";
      String text = new String(shipped.read(path), StandardCharsets.UTF_8);
      Files.createDirectories(own.resolve(folder));
      Files.writeString(own.resolve(path), text + "\nedge: kbb\n");
    }
    ConfigurationFiles all = ConfigurationFiles.shippedWith(List.of(own));
    Configuration whole = accepted(all);
    assertThat(Centre.edges(whole)).contains("kbb");

    ConfigurationFiles slice = Slice.of(all, whole, "kbb");

    Configuration part = accepted(slice);
    assertThat(part.participants()).containsKeys("cilame", "ngamprah", "satu-data");
    assertThat(part.participants()).doesNotContainKeys("khanza", "lapor", "oss");
    assertThat(part.agreements().values().stream().flatMap(List::stream))
        .allMatch(
            a ->
                List.of("cilame", "ngamprah").contains(a.from())
                    || List.of("cilame", "ngamprah").contains(a.to()));
    assertThat(slice.all().keySet()).noneMatch(path -> path.contains("khanza"));
    assertThat(ConfigurationArchive.read(ConfigurationArchive.write(slice)).digest(""))
        .isEqualTo(slice.digest(""));
    assertThat(ConfigurationArchive.write(slice)).hasSizeLessThan(200_000);
  }

  private static Configuration accepted(ConfigurationFiles files) {
    Loaded loaded = new ConfigurationLoader(files, new Catalogue()).load(true);
    assertThat(loaded).as(loaded.toString()).isInstanceOf(Loaded.Accepted.class);
    return ((Loaded.Accepted) loaded).configuration();
  }
}
