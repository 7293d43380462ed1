package id.simpul.routes.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.json.Json;
import id.simpul.routes.configuration.MappingSides.Tried;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MappingSidesTest {

  private final ConfigurationFiles files = ConfigurationFiles.shippedWith(List.of());
  private final MappingSides sides = MappingSides.of(files);

  private MappingSide side(String participant, String flow) {
    return sides.all().stream()
        .filter(s -> s.participant().equals(participant) && s.flow().equals(flow))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyMappingOfAParticipantIsFoundWithItsDirection() {
    MappingSide sends = side("laksa", "citizen-report");
    assertThat(sends.kind()).isEqualTo(SampleKind.SENT);
    assertThat(sends.file()).hasValue("report-to-canonical.jslt");
    assertThat(sends.schema()).isPresent();
    assertThat(side("lapor", "citizen-report").toCanonical()).isFalse();
    assertThat(side("dukcapil", "identity-check").kind()).isEqualTo(SampleKind.QUESTIONED);
    assertThat(sides.unread()).isEmpty();
  }

  /** The page must not show another result than the check compares. */
  @Test
  void everyShippedSampleGivesWhatItsFileExpects() throws Exception {
    int compared = 0;
    for (MappingSide side : sides.all()) {
      String input = side.inputEnding();
      for (String path : files.under(side.samples(), input)) {
        String expected = path.replace(input, side.kind().result());
        if (!files.has(expected) || path.equals(expected)) {
          continue;
        }
        Tried tried = sides.tried(side, Map.of(), files.read(path));
        assertThat(tried.faults()).as(path).isEmpty();
        assertThat(tried.reasons()).as(path).isEmpty();
        assertThat(Json.parse(tried.result().orElseThrow()))
            .as(path)
            .isEqualTo(Json.parse(files.read(expected)));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(50);
  }

  @Test
  void aTextInThePlaceOfTheFileIsTriedAndTheFileStays() {
    MappingSide side = side("laksa", "citizen-report");
    byte[] text = "{\"ticket\": .no}".getBytes(StandardCharsets.UTF_8);
    Tried tried =
        sides.tried(side, Map.of("report-to-canonical.jslt", text), bytes("{\"no\": \"7\"}"));
    assertThat(tried.result()).hasValue(bytes("{\"ticket\":\"7\"}"));
    assertThat(tried.reasons()).anyMatch(reason -> reason.contains("title"));
    assertThat(files.read("city/laksa/report-to-canonical.jslt")).isNotEqualTo(text);
  }

  @Test
  void aTextThatDoesNotCompileGivesItsFaultAndNothingElse() {
    MappingSide side = side("laksa", "citizen-report");
    Tried tried = sides.tried(side, Map.of("report-to-canonical.jslt", bytes("{")), bytes("{}"));
    assertThat(tried.faults())
        .singleElement()
        .satisfies(f -> assertThat(f.file()).isEqualTo("city/laksa/report-to-canonical.jslt"));
    assertThat(tried.result()).isEmpty();
    assertThat(tried.reasons()).isEmpty();
  }

  @Test
  void aSampleThatCannotBeReadIsToldWithItsLine() {
    Tried tried = sides.tried(side("laksa", "citizen-report"), Map.of(), bytes("{\n\"a\": }"));
    assertThat(tried.line()).isEqualTo(2);
    assertThat(tried.reasons()).hasSize(1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
