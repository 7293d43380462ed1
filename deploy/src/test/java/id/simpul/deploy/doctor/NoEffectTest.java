package id.simpul.deploy.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.connectors.catalogue.Catalogue;
import id.simpul.connectors.probe.Examination;
import id.simpul.connectors.probe.Finding;
import id.simpul.connectors.probe.Sign;
import id.simpul.connectors.simulator.ReceivedRequest;
import id.simpul.connectors.simulator.SimulatedSystem;
import id.simpul.connectors.simulator.Simulator;
import id.simpul.connectors.simulator.Simulators;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.participant.Participant;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.ConfigurationLoader;
import id.simpul.routes.configuration.SampleMessages;
import id.simpul.routes.connect.ConnectorProbes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every shipped participant is looked at while every simulated system counts what it is sent. */
class NoEffectTest {

  /** A token changes nothing, and neither does OSS's inquiry about a number that nobody has. */
  private static final Pattern HARMLESS_POST =
      Pattern.compile(".*(/token|/accesstoken|/inqueryNIB)$", Pattern.CASE_INSENSITIVE);

  private static final List<Simulator> STARTED = new ArrayList<>();
  private static final Map<String, String> PROPERTIES = new HashMap<>();
  private static final Map<String, List<Finding>> FOUND = new HashMap<>();

  @BeforeAll
  static void lookAtAll() throws Exception {
    for (SimulatedSystem system : Simulators.all()) {
      Simulator simulator = system.maker().get();
      STARTED.add(simulator);
      PROPERTIES.putAll(system.settings().apply(simulator.start(0)));
    }
    ConfigurationFiles files = ConfigurationFiles.shippedWith(List.of());
    Configuration configuration =
        ((ConfigurationLoader.Loaded.Accepted)
                new ConfigurationLoader(files, new Catalogue()).load(false))
            .configuration();
    try (ConnectorProbes probes =
        new ConnectorProbes(name -> Optional.ofNullable(PROPERTIES.get(name)))) {
      Diagnosis diagnosis =
          new Diagnosis(
              probes, new Examination(), new SampleMessages(files), new SkippedTest("no hub runs"));
      for (Participant participant : configuration.participants().values()) {
        List<Finding> found = new ArrayList<>();
        diagnosis.run(participant, new Listed(found));
        FOUND.put(participant.id(), found);
      }
    }
  }

  private record Listed(List<Finding> found) implements Told {
    @Override
    public void begin(Use use) {}

    @Override
    public void found(Finding finding) {
      found.add(finding);
    }
  }

  @AfterAll
  static void stop() {
    STARTED.forEach(Simulator::close);
  }

  @Test
  void nothing_that_was_sent_changes_anything() {
    List<String> others = new ArrayList<>();
    for (Simulator simulator : STARTED) {
      simulator.received().stream()
          .filter(request -> !isHarmless(request))
          .map(request -> request.method() + " " + request.path())
          .forEach(others::add);
    }
    assertThat(others).isEmpty();
  }

  private static boolean isHarmless(ReceivedRequest request) {
    return Set.of("GET", "HEAD").contains(request.method())
        || HARMLESS_POST.matcher(request.path()).matches();
  }

  @Test
  void systems_that_work_have_nothing_wrong_with_them() {
    Set<String> wrong = new TreeSet<>();
    FOUND.forEach(
        (participant, found) ->
            found.stream()
                .filter(Finding::isBad)
                .filter(finding -> finding.sign() != Sign.PROPERTY_UNSET)
                .forEach(finding -> wrong.add(participant + " " + finding)));
    assertThat(wrong).isEmpty();
  }

  @Test
  void the_ministries_logins_are_proved() {
    for (String id : List.of("lapor", "satusehat", "siasn", "oss", "bpjs")) {
      assertThat(FOUND.get(id)).as(id).extracting(Finding::sign).contains(Sign.LOGIN_GOOD);
    }
  }

  @Test
  void every_simulated_system_that_a_participant_uses_was_asked() {
    long asked = STARTED.stream().filter(s -> !s.received().isEmpty()).count();
    assertThat(asked).isGreaterThan(8);
  }
}
