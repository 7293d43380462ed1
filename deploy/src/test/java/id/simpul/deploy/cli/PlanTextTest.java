package id.simpul.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.mappings.json.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PlanTextTest {

  private static final String RED = "\u001b[31m";

  @Test
  void aFieldThatIsNewlySeenIsRedAndPersonalDataIsNamed() throws Exception {
    String text = print(true, field("ADDED", true));

    assertThat(text)
        .contains(RED + "  + field        sukabumi sees /nik of note from laksa  PERSONAL DATA");
  }

  @Test
  void aFieldThatIsNoLongerSeenIsNotRed() throws Exception {
    assertThat(print(true, field("REMOVED", true))).contains("- field").doesNotContain(RED);
  }

  @Test
  void withoutATerminalThereAreNoColours() throws Exception {
    assertThat(print(false, field("ADDED", false)))
        .contains("+ field        sukabumi sees /nik")
        .doesNotContain("\u001b")
        .doesNotContain("PERSONAL");
  }

  private static String field(String change, boolean personal) {
    return """
    {"possible": true, "plan": {"from": "a", "to": "b", "items": [], "files": [],
     "fields": [{"change": "%s", "flow": "note", "from": "laksa", "to": "sukabumi",
                 "pointer": "/nik", "personal": %b}]}}\
    """
        .formatted(change, personal);
  }

  private static String print(boolean colours, String answer) throws Exception {
    StringWriter text = new StringWriter();
    new PlanText(new PrintWriter(text), colours)
        .print(Json.parse(answer.getBytes(StandardCharsets.UTF_8)));
    return text.toString();
  }
}
