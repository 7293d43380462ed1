package id.simpul.deploy.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.participant.Participant;
import id.simpul.mappings.participant.Receives;
import id.simpul.routes.configuration.Agreement;
import id.simpul.routes.configuration.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who takes part in a trial, and who plays them. */
class TrialPartiesTest {

  @TempDir Path directory;

  private final List<String> said = new ArrayList<>();
  private Path own;
  private TrialOverlay overlay;

  @BeforeEach
  void twoParticipants() throws IOException {
    own = directory.resolve("own");
    overlay = new TrialOverlay(directory.resolve("overlay"));
    write(
        "city/desa/participant.yaml",
        HEAD.formatted("desa") + "sends:\n  - flow: citizen-report\n");
    write(
        "city/pu/participant.yaml",
        HEAD.formatted("pu")
            + """
            receives:
              - flow: citizen-report
                sink:
                  connector: http-sink
                  parameters:
                    url: "{{pu.url}}"
                    apiKey: "{{pu.key}}"
                    referencePointer: /data/nomor
                    resultPointer: /status
                    resultDone: "00,success"
            """);
  }

  @Test
  void withoutAnAgreementAReceiverIsMadeUp() throws IOException {
    TrialParties parties = parties(Optional.empty());
    parties.choose("desa");
    assertThat(parties.sender()).isEqualTo("desa");
    assertThat(said).singleElement().asString().startsWith("No agreement in force");
    assertThat(agreements("desa")).extracting(Agreement::to).containsExactly("trial-receiver");
  }

  @Test
  void anAgreementWhoseBasisIsOpenCountsInATrial() throws IOException {
    write("agreements/desa-pu.yaml", AGREEMENT);
    overlay.fillOpenAgreements(ConfigurationFiles.of(List.of(own)));
    parties(Optional.empty()).choose("desa");
    assertThat(said).isEmpty();
    assertThat(agreements("desa")).extracting(Agreement::to).containsExactly("pu");
  }

  @Test
  void forAReceiverASenderIsMadeUpWithTheFieldsOfItsAgreement() throws IOException {
    write("agreements/desa-pu.yaml", AGREEMENT.replace("[?]", "PKS"));
    TrialParties parties = parties(Optional.of("citizen-report"));
    parties.choose("pu");
    assertThat(parties.sender()).isEqualTo("trial-sender");
    assertThat(Files.readString(directory.resolve("overlay/agreements/trial.yaml")))
        .contains("fields: [\"/ticket\",\"/title\"]");
    assertThat(agreements("trial-sender")).hasSize(1);
  }

  @Test
  void ofSeveralOneMustBeNamed() {
    assertThatThrownBy(() -> parties(Optional.empty()).choose(null))
        .hasMessage("name one of: desa, pu.");
    assertThatThrownBy(() -> parties(Optional.of("residents")).choose("pu"))
        .hasMessageContaining("neither sends nor receives");
  }

  @Test
  void receiversArePlayedBySimulatorFolderInboxOrSomethingThatTakesEverything() throws Exception {
    Configuration configuration = configuration();
    try (TrialSystems systems = new TrialSystems(directory.resolve("folders"))) {
      assertThat(play(systems, configuration, "lapor", "citizen-report"))
          .isEqualTo(TrialSystems.Played.SIMULATOR);
      assertThat(play(systems, configuration, "sukabumi", "citizen-report"))
          .isEqualTo(TrialSystems.Played.INBOX);
      assertThat(play(systems, configuration, "cilame", "residents"))
          .isEqualTo(TrialSystems.Played.FOLDER);
      assertThat(play(systems, configuration, "sismiop", "land-deed"))
          .isEqualTo(TrialSystems.Played.NOT);
      assertThat(play(systems, configuration, "pu", "citizen-report"))
          .isEqualTo(TrialSystems.Played.CATCH_ALL);
      assertThat(systems.arguments())
          .anyMatch(a -> a.matches("--pu[.]url=http://127[.]0[.]0[.]1:[0-9]+/url"))
          .contains("--pu.key=trial")
          .anyMatch(a -> a.startsWith("--lapor.base-url=http://127.0.0.1:"));
    }
  }

  private static TrialSystems.Played play(
      TrialSystems systems, Configuration configuration, String id, String flow)
      throws IOException {
    Participant receiver = configuration.participant(id).orElseThrow();
    Receives receives = receiver.receives(flow).orElseThrow();
    return systems.play(receiver, receives);
  }

  private TrialParties parties(Optional<String> flow) {
    return new TrialParties(own, overlay, flow, (english, indonesian) -> said.add(english));
  }

  private List<Agreement> agreements(String sender) throws IOException {
    return configuration().inForce("citizen-report", sender, Instant.now());
  }

  private Configuration configuration() throws IOException {
    return Configured.by(ConfigurationFiles.shippedWith(List.of(own, overlay.directory())));
  }

  private void write(String file, String content) throws IOException {
    Path path = own.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }

  private static final String HEAD =
      "participant: %s\nname: A name\nowner: { organisation: O, contact: C }\n";

  private static final String AGREEMENT =
      """
      agreement: desa-pu
      flow: citizen-report
      from: desa
      to: pu
      basis: { document: "[?]", number: "[?] 1", purpose: "[?] what for, in a sentence" }
      fields: [/ticket, /title]
      validFrom: 2026-01-01
      """;
}
