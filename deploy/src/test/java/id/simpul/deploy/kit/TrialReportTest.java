package id.simpul.deploy.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.json.Json;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.inbox.Inbox;
import id.simpul.routes.intake.Receipt;
import id.simpul.routes.journal.MessageLog;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a trial shows of each step. */
class TrialReportTest {

  private static final String BODY = "{\"no\":\"1\",\"hari\":\"28/02/2025\"}";

  @TempDir Path directory;

  private final StringWriter out = new StringWriter();

  @BeforeEach
  void twoReceiversOfOneFlow() throws IOException {
    write(
        "canonical/level.v1.schema.json",
        """
        {"type": "object", "required": ["id", "day"], "additionalProperties": false, "properties": {
          "id": {"type": "string"}, "day": {"type": "string", "format": "date"}}}
        """);
    write(
        "flows/level.yaml", "flow: level\ntitle: L\nkind: message\nschema: level.v1.schema.json\n");
    write(
        "city/gauge/participant.yaml",
        HEAD.formatted("gauge") + "sends:\n  - flow: level\n    mapping: level.jslt\n");
    write("city/gauge/level.jslt", "{ \"id\": .no, \"day\": date(.hari).date }\n");
    write(
        "city/dike/participant.yaml",
        HEAD.formatted("dike")
            + "receives:\n"
            + "  - flow: level\n"
            + "    sink: { connector: inbox-sink }\n"
            + "    mapping: d.jslt\n");
    write("city/dike/d.jslt", "{ \"nomor\": .id }\n");
    write(
        "city/port/participant.yaml",
        HEAD.formatted("port")
            + "receives:\n  - flow: level\n    sink: { connector: inbox-sink }\n");
    agreement("gauge-dike", "dike", "validFrom: 2026-01-01\n");
    agreement("gauge-port", "port", "when: .id == \"2\"\nvalidFrom: 2026-01-01\n");
    agreement("gauge-late", "port", "validFrom: 2126-01-01\n");
  }

  @Test
  void everyStepWithBodiesAndWhoGetsItAndWhyNot() throws Exception {
    assertThat(shown(BODY, "1"))
        .isEqualTo(
            """

            1 intake  accepted, 01TRIAL
              a.source.json
                {
                  "no" : "1",
                  "hari" : "28/02/2025"
                }

            2 translate  to canonical
              before                                     | after
              {                                          | {
                "no" : "1",                              |   "id" : "1",
                "hari" : "28/02/2025"                    |   "day" : "2025-02-28"
              }                                          | }

            3 agreements  who gets it, and why
              [+] gauge-dike -> dike: every message
              [-] gauge-late -> port: not in force today: 2126-01-01 ..\s
              [-] gauge-port -> port: its condition does not hold: .id == "2"

            4 deliver  dike, into its inbox
              not granted: /day
              before                                     | after
              {                                          | {
                "id" : "1"                               |   "nomor" : "1"
              }                                          | }
              fetched from the inbox
                {
                  "nomor" : "1"
                }
              outcome: delivered, reference 01TRIAL
            """);
  }

  @Test
  void aMessageThatIsNotAcceptedEndsWithTheSentenceABeginnerNeeds() throws Exception {
    assertThat(shown(BODY.replace("28", "31"), "1"))
        .contains("  ! `hari` is `31/02/2025`, which is not a date; expected dd/MM/yyyy\n")
        .doesNotContain("3 agreements");
  }

  private String shown(String body, String id) throws Exception {
    Configuration configuration = Configured.by(ConfigurationFiles.shippedWith(List.of(directory)));
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    var sender = configuration.participant("gauge").orElseThrow();
    JsonNode canonical = sender.sends("level").orElseThrow().mapping().translate(bytes);
    Instant now = Instant.EPOCH;
    var delivery =
        new MessageLog.Delivery("dike", MessageLog.State.DELIVERED, "01TRIAL", "", 1, now);
    var message =
        new MessageLog.Message(
            "01TRIAL",
            "gauge",
            "level",
            id,
            "",
            now,
            bytes.length,
            MessageLog.Progress.DONE,
            List.of(delivery));
    byte[] fetched = Json.write(Json.parse("{\"nomor\":\"1\"}".getBytes(StandardCharsets.UTF_8)));
    Trial trial =
        new Trial(
            sender,
            configuration.flow("level").orElseThrow(),
            new TrialSample("a.source.json", bytes),
            new Receipt("01TRIAL", "gauge", "level", id, now, false),
            Optional.of(canonical),
            "",
            configuration.agreements().get(new Configuration.Route("level", "gauge")),
            Optional.of(message),
            Map.of(
                "dike",
                new Inbox.Item(
                    "01TRIAL", "level", "gauge", "", now, "application/json", fetched, now)),
            List.of());
    try (TrialSystems systems = new TrialSystems(directory)) {
      new TrialReport(new PrintWriter(out, true), new Screen(90, false), Language.en)
          .print(
              trial,
              configuration,
              Map.of("dike", TrialSystems.Played.INBOX),
              systems,
              Map.of("gauge-port", ".id == \"2\""));
    }
    return out.toString().replace("\r\n", "\n");
  }

  private void agreement(String id, String to, String more) throws IOException {
    write(
        "agreements/" + id + ".yaml",
        "agreement: "
            + id
            + "\nflow: level\nfrom: gauge\nto: "
            + to
            + "\n"
            + "basis: { document: PKS, number: \"1\", purpose: A trial of levels }\n"
            + "fields: [/id]\n"
            + more);
  }

  private void write(String file, String content) throws IOException {
    Path path = directory.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }

  private static final String HEAD =
      "participant: %s\nname: A name\nowner: { organisation: O, contact: C }\n";
}
