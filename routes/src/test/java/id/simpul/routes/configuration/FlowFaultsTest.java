package id.simpul.routes.configuration;

import static id.simpul.routes.configuration.FaultCase.of;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be wrong with a flow. */
class FlowFaultsTest {

  @TempDir Path root;

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isReported(FaultCase fault) throws IOException {
    fault.check(root);
  }

  static Stream<FaultCase> cases() {
    return Stream.of(
        of("unknown key")
            .replace("flows/note.yaml", "messageId:", "mesageId:")
            .reports("flows/note.yaml", 6, "mesageId", "Did you mean messageId?"),
        of("unknown key in other letters")
            .replace("flows/note.yaml", "maxBytes:", "maxbytes:")
            .reports("flows/note.yaml", 8, "maxbytes", "Did you mean maxBytes?"),
        of("missing key")
            .replace("flows/note.yaml", "schema: note.v1.schema.json\n", "")
            .reports(
                "flows/note.yaml",
                1,
                "schema is missing",
                "Example: citizen-report.v1.schema.json"),
        of("id with a capital letter")
            .replace("flows/note.yaml", "flow: note", "flow: Note")
            .reports("flows/note.yaml", 1, "flow has not the right form", "\"Note\""),
        of("id and file name differ")
            .replace("flows/check.yaml", "flow: check", "flow: checks")
            .reports("agreements/sender-ministry.yaml", 2, "no flow check")
            .reports("city/sender/participant.yaml", 12, "no flow check", "Did you mean checks?")
            .reports("flows/check.yaml", 1, "checks", "file's name check differ")
            .reports("ministries/ministry/participant.yaml", 10, "no flow check"),
        of("unknown kind")
            .replace("flows/note.yaml", "kind: message", "kind: mesage")
            .reports("flows/note.yaml", 3, "one of message, lookup", "Did you mean message?"),
        of("text where a number belongs")
            .replace("flows/note.yaml", "maxBytes: 1000", "maxBytes: 1 MB")
            .reports("flows/note.yaml", 8, "maxBytes must be a whole number", "1 MB"),
        of("negative limit")
            .replace("flows/note.yaml", "maxBytes: 1000", "maxBytes: -1")
            .reports("flows/note.yaml", 8, "maxBytes must be at least 1"),
        of("limit beyond the largest")
            .replace("flows/note.yaml", "maxBytes: 1000", "maxBytes: 99999999")
            .reports("flows/note.yaml", 8, "at most 10485760"),
        of("duration in words")
            .replace("flows/note.yaml", "deliverWithin: P2D", "deliverWithin: 2 days")
            .reports("flows/note.yaml", 7, "deliverWithin", "Example: P7D"),
        of("duration that does not parse")
            .replace("flows/note.yaml", "deliverWithin: P2D", "deliverWithin: P2X")
            .reports("flows/note.yaml", 7, "P2X is not an ISO-8601 duration"),
        of("negative duration")
            .replace("flows/note.yaml", "deliverWithin: P2D", "deliverWithin: P-2D")
            .reports("flows/note.yaml", 7, "longer than nothing"),
        of("schema that is not there")
            .replace("flows/note.yaml", "note.v1", "notes.v1")
            .reports(
                "flows/note.yaml",
                4,
                "notes.v1.schema.json, which is not there",
                "Did you mean note.v1.schema.json?"),
        of("schema without a version")
            .replace("flows/note.yaml", "note.v1.schema.json", "note.schema.json")
            .reports("flows/note.yaml", 4, "with its version"),
        of("key that the schema lacks")
            .replace("flows/note.yaml", "/place/code", "/place/kode")
            .reports("flows/note.yaml", 5, "/place/kode", "Did you mean /place/code?"),
        of("timeout of a message")
            .replace("flows/note.yaml", "deliverWithin: P2D", "timeout: PT2S")
            .reports("flows/note.yaml", 7, "timeout means nothing for a message"),
        of("schema by an absolute path")
            .replace("flows/note.yaml", "note.v1.schema.json", "/etc/note.v1.schema.json")
            .reports("flows/note.yaml", 4, "schema has not the right form"),
        of("schema above the folder")
            .replace("flows/note.yaml", "note.v1.schema.json", "../note.v1.schema.json")
            .reports("flows/note.yaml", 4, "schema has not the right form"));
  }
}
