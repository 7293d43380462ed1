package id.simpul.routes.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.catalogue.Catalogue;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.tables.MissingEntry;
import id.simpul.mappings.translate.UnknownCode;
import id.simpul.routes.configuration.ConfigurationLoader.Loaded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;

class ShippedConfigurationTest {

  private static final Instant WHILE_IN_FORCE = Instant.parse("2026-06-01T00:00:00Z");

  @Test
  void isUsableAndEverySampleTranslatesAsExpected() {
    Loaded loaded =
        new ConfigurationLoader(ConfigurationFiles.shippedWith(List.of()), new Catalogue())
            .load(true);
    assertThat(loaded instanceof Loaded.Faulty faulty ? faulty.faults() : List.of()).isEmpty();
  }

  @Test
  void theExampleToCopyTakesNoPartAndIsUsableOnceCopied(@TempDir Path own) throws IOException {
    ConfigurationFiles shipped = ConfigurationFiles.shippedWith(List.of());
    assertThat(shipped.under("regions/example/", "")).isEmpty();

    Path copy = own.resolve("regions/32.04-example");
    Files.createDirectories(copy.getParent());
    FileSystemUtils.copyRecursively(Path.of("../mappings/regions/example"), copy);
    Loaded loaded =
        new ConfigurationLoader(ConfigurationFiles.shippedWith(List.of(own)), new Catalogue())
            .load(true);
    assertThat(loaded instanceof Loaded.Faulty faulty ? faulty.faults() : List.of()).isEmpty();
    assertThat(((Loaded.Accepted) loaded).configuration().participant("example")).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"LKS-2026-1, laksa", "KBB-2026-1, egov-bandung-barat"})
  void anAnswerOfLaporGoesToTheAppThatTookTheReportAlone(String ticket, String app)
      throws Exception {
    JsonNode answer = Json.parse("{\"ticket\":\"%s\"}".formatted(ticket).getBytes(UTF_8));
    Loaded loaded =
        new ConfigurationLoader(ConfigurationFiles.shippedWith(List.of()), new Catalogue())
            .load(false);
    assertThat(
            ((Loaded.Accepted) loaded)
                .configuration().inForce("report-followup", "lapor", WHILE_IN_FORCE).stream()
                    .filter(agreement -> agreement.when().holds(answer))
                    .map(Agreement::to))
        .containsExactly(app);
  }

  /** Reports about a region, one confidential and one not. */
  @ParameterizedTest
  @CsvSource({"32.17.08.2003, bandung-barat", "32.02.01.1001, sukabumi", "32.72, sukabumi"})
  void aConfidentialReportGoesToLaporAlone(String area, String region) throws Exception {
    assertThat(receivers(area, false)).containsExactlyInAnyOrder("lapor", region);
    assertThat(receivers(area, true)).containsExactly("lapor");
  }

  private static List<String> receivers(String area, boolean secret) throws Exception {
    Loaded loaded =
        new ConfigurationLoader(ConfigurationFiles.shippedWith(List.of()), new Catalogue())
            .load(false);
    String report =
        "{\"authority\":\"outside\",\"place\":{\"areaCode\":\"%s\"},\"secret\":%s}"
            .formatted(area, secret);
    JsonNode canonical = Json.parse(report.getBytes(StandardCharsets.UTF_8));
    return ((Loaded.Accepted) loaded)
        .configuration().inForce("citizen-report", "laksa", WHILE_IN_FORCE).stream()
            .filter(agreement -> agreement.when().holds(canonical))
            .map(Agreement::to)
            .toList();
  }

  /** Neither guessed nor refused: the tables of LAPOR's ids can be completed. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'title':'x','description':'x'}|classification|tanpa-kategori",
        "{'title':'x','description':'x','category':{'code':'hewan-liar'}}|classification|hewan-liar",
        "{'title':'x','description':'x','category':{'code':'jalan'},'place':{'areaCode':'32.17.09'}}"
            + "|location|32.17.09"
      })
  void aReportThatLaporHasNoIdForWaits(String report, String table, String value) {
    Loaded loaded =
        new ConfigurationLoader(ConfigurationFiles.shippedWith(List.of()), new Catalogue())
            .load(false);
    var lapor = ((Loaded.Accepted) loaded).configuration().participants().get("lapor");
    var mapping = lapor.receives("citizen-report").orElseThrow().mapping();
    assertThatThrownBy(
            () -> mapping.translate(Json.parse(report.replace('\'', '"').getBytes(UTF_8))))
        .isInstanceOfSatisfying(
            UnknownCode.class,
            e -> assertThat(e.entry()).isEqualTo(new MissingEntry(table, value)));
  }
}
