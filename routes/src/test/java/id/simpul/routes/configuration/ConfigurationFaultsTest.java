package id.simpul.routes.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.connectors.catalogue.Catalogue;
import id.simpul.mappings.fault.Fault;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.routes.configuration.ConfigurationLoader.Loaded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One small configuration that is right, and each way to get it wrong. */
class ConfigurationFaultsTest {

  @TempDir Path root;

  @BeforeEach
  void right() throws IOException {
    write(
        "canonical/note.v1.schema.json",
        "{\"type\":\"object\",\"required\":[\"id\"],\"properties\":{\"id\":{\"type\":\"string\"},\"text\":{\"type\":\"string\"}}}");
    write(
        "flows/note.yaml",
        "flow: note\ntitle: Notes\nkind: message\nschema: note.v1.schema.json\nmessageId: /id\n");
    write(
        "city/sender/participant.yaml",
        "participant: sender\nname: S\nowner: { organisation: o, contact: c }\nsends:\n  - flow: note\n    mapping: to.jslt\n");
    write("city/sender/to.jslt", "{ \"id\": .nomor, \"text\": .isi }\n");
    write("city/sender/samples/note/a.source.json", "{\"nomor\":\"1\",\"isi\":\"x\"}");
    write("city/sender/samples/note/a.canonical.json", "{\"id\":\"1\",\"text\":\"x\"}");
    receiver("connector: http-sink, parameters: { url: \"{{receiver.url}}\" }");
    agreement("fields: [/id]\n");
  }

  @Test
  void theRightOneIsAccepted() {
    assertThat(load()).isInstanceOf(Loaded.Accepted.class);
  }

  @Test
  void unknownKey() throws IOException {
    write(
        "flows/note.yaml",
        "flow: note\ntitle: Notes\nkind: message\nschema: note.v1.schema.json\nmesageId: /id\n");
    assertFault("flows/note.yaml", 5, "mesageId");
  }

  @Test
  void notYaml() throws IOException {
    write("flows/note.yaml", "flow: note\n  title: [\n");
    assertFault("flows/note.yaml", 2, "not YAML");
  }

  @Test
  void schemaThatIsNotThere() throws IOException {
    write(
        "flows/note.yaml",
        "flow: note\ntitle: Notes\nkind: message\nschema: other.v1.schema.json\n");
    assertFault("flows/note.yaml", 4, "other.v1.schema.json");
  }

  @Test
  void mappingThatDoesNotCompile() throws IOException {
    write("city/sender/to.jslt", "{ \"id\": .nomor,\n  \"text\": }\n");
    assertFault("city/sender/to.jslt", 2, "does not compile");
  }

  @Test
  void sampleWhoseResultDiffers() throws IOException {
    write("city/sender/samples/note/a.canonical.json", "{\"id\":\"1\",\"text\":\"y\"}");
    assertFault("city/sender/samples/note/a.canonical.json", 1, "differs in one place");
  }

  @Test
  void undeclaredConnectorParameter() throws IOException {
    receiver("connector: http-sink, parameters: { url: \"{{receiver.url}}\", colour: red }");
    assertFault("city/receiver/participant.yaml", 6, "no parameter colour");
  }

  @Test
  void addressInTheFile() throws IOException {
    receiver("connector: http-sink, parameters: { url: \"http://10.0.0.1/\" }");
    assertFault("city/receiver/participant.yaml", 6, "url is an address");
  }

  @Test
  void propertyOfAnotherParticipant() throws IOException {
    receiver("connector: http-sink, parameters: { url: \"{{sender.url}}\" }");
    assertFault("city/receiver/participant.yaml", 6, "property of sender");
  }

  @Test
  void connectorThatIsNotInTheCatalogue() throws IOException {
    receiver("connector: exec-sink");
    assertFault("city/receiver/participant.yaml", 6, "exec-sink");
  }

  @Test
  void agreementForAPartyThatDoesNotExist() throws IOException {
    write(
        "agreements/a.yaml",
        agreementText("fields: [/id]\n").replace("to: receiver", "to: nobody"));
    assertFault("agreements/a.yaml", 4, "no participant nobody");
  }

  @Test
  void agreementForAFieldThatTheSchemaDoesNotHave() throws IOException {
    agreement("fields: [/nik]\n");
    assertFault("agreements/a.yaml", 7, "no field /nik");
  }

  @Test
  void predicateThatDoesNotCompile() throws IOException {
    agreement("fields: [/id]\nwhen: .id ==\n");
    assertFault("agreements/a.yaml", 8, "when does not compile");
  }

  @Test
  void allFaultsAreReportedTogether() throws IOException {
    agreement("fields: [/nik]\n");
    receiver("connector: exec-sink");
    assertThat(((Loaded.Faulty) load()).faults()).hasSizeGreaterThanOrEqualTo(2);
  }

  private void assertFault(String file, int line, String reason) {
    List<Fault> faults = ((Loaded.Faulty) load()).faults();
    assertThat(faults)
        .anySatisfy(
            fault -> {
              assertThat(fault.file()).isEqualTo(file);
              assertThat(fault.line()).isEqualTo(line);
              assertThat(fault.reason()).contains(reason);
            });
  }

  private Loaded load() {
    return new ConfigurationLoader(ConfigurationFiles.of(List.of(root)), new Catalogue())
        .load(true);
  }

  private void receiver(String use) throws IOException {
    write(
        "city/receiver/participant.yaml",
        "participant: receiver\nname: R\nowner: { organisation: o, contact: c }\nreceives:\n  - flow: note\n    sink: { "
            + use
            + " }\n");
  }

  private void agreement(String rest) throws IOException {
    write("agreements/a.yaml", agreementText(rest));
  }

  private static String agreementText(String rest) {
    return "agreement: sender-receiver\nflow: note\nfrom: sender\nto: receiver\nbasis: { document: d, number: n, purpose: p }\nvalidFrom: 2026-01-01\n"
        + rest;
  }

  private void write(String file, String content) throws IOException {
    Files.createDirectories(root.resolve(file).getParent());
    Files.writeString(root.resolve(file), content);
  }
}
