package id.simpul.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleMessagesTest {

  private static final String TABLE = "nomor;nama;kota\n01;Siti;A\n02;Bu\n;;\n03;Édi;B\n";

  @TempDir Path directory;

  private SampleMessages read(String name, String text, Map<String, String> parameters, int most)
      throws IOException {
    Path file = directory.resolve("upload");
    Files.write(file, text.getBytes(Charset.forName("windows-1252")));
    return SampleMessages.of(file, name, parameters, most);
  }

  @Test
  void eachRowIsAMessageAndAFaultyOneIsTold() throws Exception {
    SampleMessages read = read("a.csv", TABLE, Map.of(), 10);
    assertThat(read.messages())
        .extracting(m -> m.path("nama").asText())
        .containsExactly("Siti", "Édi");
    assertThat(read.faults()).containsExactly("row 3: the row has 2 columns, the header has 3");
  }

  @Test
  void theParametersOfTheSourceCount() throws Exception {
    Map<String, String> parameters =
        Map.of("rowsPerMessage", "2", "columns", "nomor", "delimiter", ";", "encoding", "{{x.y}}");
    List<ObjectNode> messages = read("a.csv", TABLE, parameters, 10).messages();
    assertThat(messages).singleElement().satisfies(m -> assertThat(m.path("rows")).hasSize(2));
    assertThat(messages.get(0).at("/rows/1/cells")).hasToString("{\"nomor\":\"03\"}");
  }

  @Test
  void noMoreAreReadThanAreWanted() throws Exception {
    assertThat(read("a.csv", "a\n" + "1\n".repeat(500), Map.of(), 3).messages()).hasSize(3);
    Map<String, String> parts = Map.of("rowsPerMessage", "10");
    assertThat(read("a.csv", "a\n" + "1\n".repeat(500), parts, 3).messages()).hasSize(3);
  }

  @Test
  void aFileThatIsNotWhatItsNameSaysIsToldAndNotThrown() throws Exception {
    assertThat(read("a.xlsx", "no workbook", Map.of(), 3).faults()).hasSize(1);
    assertThat(read("a.exe", "x", Map.of(), 3).faults())
        .singleElement()
        .asString()
        .contains("a.exe");
    assertThat(read("a.csv", "a;a\n1;2\n", Map.of(), 3).faults())
        .singleElement()
        .asString()
        .contains("twice");
    assertThat(read("a.csv", "a\n1\n", Map.of("encoding", "nonsense"), 3).faults()).hasSize(1);
  }
}
