package id.simpul.mappings.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.schibsted.spt.data.jslt.JsltException;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.files.Faults;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.tables.CodeTableReader;
import id.simpul.mappings.tables.MissingEntry;
import id.simpul.mappings.translate.Jslt;
import id.simpul.mappings.translate.TranslationFailed;
import id.simpul.mappings.translate.UnknownCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFunctionTest {

  @TempDir Path root;

  @Test
  void aCodeBecomesItsTarget() throws Exception {
    assertThat(apply("table(\"unit\", .v)", "{\"v\":\" 01 \"}")).isEqualTo("\"A;1\"");
    assertThat(apply("table(\"unit\", .v)", "{\"v\":2}")).isEqualTo("\"02\"");
  }

  @Test
  void whatIsNotThereStaysAway() throws Exception {
    assertThat(apply("table(\"unit\", .v)", "{}")).isEqualTo("null");
  }

  @Test
  void aValueWithoutAnEntryIsNamed() {
    assertThatThrownBy(() -> apply("{\"unit\": table(\"unit\", .v)}", "{\"v\":\"3\"}"))
        .isInstanceOfSatisfying(
            UnknownCode.class, e -> assertThat(e.entry()).isEqualTo(new MissingEntry("unit", "3")))
        .hasMessage("table unit has no entry for \"3\"");
  }

  @Test
  void nothingInTheMappingHidesIt() {
    assertThatThrownBy(() -> apply("fallback(table(\"unit\", .v), \"x\")", "{\"v\":\"3\"}"))
        .isInstanceOf(UnknownCode.class);
  }

  @Test
  void aConstantIsLookedUpWithTheMessageNotBefore() throws Exception {
    Jslt mapping = compile("if (.v) table(\"unit\", \"3\")");
    assertThat(mapping.apply(Json.parse(bytes("{}"))).isNull()).isTrue();
    assertThatThrownBy(() -> mapping.apply(Json.parse(bytes("{\"v\":1}"))))
        .isInstanceOf(UnknownCode.class);
  }

  @Test
  void aTableThatIsNotThereIsTheMappingsFault() {
    assertThatThrownBy(() -> apply("table(.v, 1)", "{\"v\":\"none\"}"))
        .isInstanceOf(TranslationFailed.class)
        .isNotInstanceOf(UnknownCode.class)
        .hasMessageContaining("there is no table none");
  }

  @Test
  void itIsNotForWhatBelongsToNoParticipant() {
    assertThatThrownBy(
            () -> com.schibsted.spt.data.jslt.Parser.compileString("table(1, 2)", Functions.ALL))
        .isInstanceOf(JsltException.class);
  }

  private String apply(String mapping, String input) throws Exception {
    return compile(mapping).apply(Json.parse(bytes(input))).toString();
  }

  private Jslt compile(String mapping) throws Exception {
    Path tables = Files.createDirectories(root.resolve("city/x/tables"));
    Files.writeString(
        tables.resolve("unit.csv"), "\uFEFFsource;target;note\n01;\"A;1\"\n\n2;02;kecil\n");
    Faults faults = new Faults();
    var read = CodeTableReader.read(ConfigurationFiles.of(List.of(root)), "city/x/", faults);
    assertThat(faults.sorted()).isEmpty();
    return Jslt.compile("x", mapping, Functions.with(read), name -> null);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
