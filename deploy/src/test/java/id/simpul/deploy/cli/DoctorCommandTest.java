package id.simpul.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.simpul.connectors.simulator.SimulatedSystem;
import id.simpul.connectors.simulator.Simulator;
import id.simpul.connectors.simulator.Simulators;
import id.simpul.deploy.RunningHub;
import id.simpul.deploy.doctor.DoctorLine;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code simpul doctor} as an operator calls it, with a hub that runs and one that does not. */
class DoctorCommandTest {

  private static final Path SAMPLE =
      Path.of("../mappings/city/laksa/samples/citizen-report/street-light-outside.source.json");

  @TempDir private static Path home;
  private static final Map<String, Simulator> SYSTEMS = new HashMap<>();
  private static RunningHub hub;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void start() throws Exception {
    Map<String, String> environment = new HashMap<>();
    for (String name : List.of("lapor", "laksa")) {
      SimulatedSystem system = Simulators.find(name).orElseThrow();
      Simulator simulator = system.maker().get();
      SYSTEMS.put(name, simulator);
      system
          .settings()
          .apply(simulator.start(0))
          .forEach((property, value) -> environment.put(variable(property), value));
    }
    hub = new RunningHub(home, environment, List.of()).start();
  }

  private static String variable(String property) {
    return property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
  }

  @AfterAll
  static void stop() throws Exception {
    hub.close();
    SYSTEMS.values().forEach(Simulator::close);
  }

  @BeforeEach
  void up() throws Exception {
    SYSTEMS.get("lapor").comeBack();
  }

  @Test
  void a_participant_with_nothing_wrong_gets_a_test_message_that_reaches_nobody() throws Exception {
    long before = complaints();
    assertThat(doctor("lapor")).isZero();
    assertThat(out.toString())
        .containsPattern(
            "✓ Test Message     the Test Message went from [a-z-]+ to lapor and stopped")
        .contains(
            "receives citizen-report by lapor-sink",
            "✓ login            the login is right.",
            "✓ hub              source:lapor:report-followup runs.",
            "✓ hub              the hub delivers to it, and nothing waits.",
            "Nothing is wrong with lapor as far as can be asked.");
    assertThat(complaints()).isEqualTo(before);
    String messages = hub.get("/api/v1/messages", hub.key("operator")).body();
    assertThat(messages).as("the search").doesNotContain("UJI");
  }

  @Test
  void a_sender_that_calls_the_hub_is_tested_too() {
    assertThat(doctor("laksa")).isZero();
    assertThat(out.toString())
        .contains(
            "laksa hands its messages over by the hub's own API.",
            "the hub knows a key of laksa.",
            "the Test Message went from laksa to lapor");
  }

  @Test
  void a_receiver_that_is_down_is_said_with_who_can_mend_it() {
    SYSTEMS.get("lapor").goDown();
    assertThat(doctor("lapor", "--language", "id")).isEqualTo(1);
    assertThat(out.toString())
        .contains("✗ sambungan", "menolak sambungan", "Mitra dapat memperbaikinya.")
        .doesNotContain("Pesan Uji");
  }

  @Test
  void what_waits_in_the_hub_and_why_is_said() throws Exception {
    long before = complaints();
    SYSTEMS.get("lapor").goDown();
    byte[] report = Files.readAllBytes(SAMPLE);
    String key = hub.key("laksa");
    hub.post("/api/v1/flows/citizen-report/messages", key, "application/json", report);
    await()
        .untilAsserted(
            () -> {
              out.getBuffer().setLength(0);
              assertThat(doctor("lapor")).isEqualTo(1);
              assertThat(out.toString())
                  .contains(
                      "holds what is for it back", "no connection", "1 messages wait for it.");
            });
    SYSTEMS.get("lapor").comeBack();
    await().atMost(Duration.ofSeconds(60)).until(() -> complaints() == before + 1);
  }

  /** How many the ministry has got. */
  private static long complaints() {
    return SYSTEMS.get("lapor").received().stream().filter(r -> r.method().equals("POST")).count();
  }

  @Test
  void json_is_for_other_programs() throws Exception {
    assertThat(doctor("lapor", "--json")).isZero();
    for (String line : out.toString().lines().toList()) {
      assertThat(DoctorLine.read(line).finding().sign()).isNotNull();
    }
    assertThat(out.toString()).contains("\"sign\":\"TEST_ARRIVED\"");
  }

  @Test
  void an_unknown_participant_is_a_wrong_call() {
    assertThat(doctor("lapr")).isEqualTo(2);
    assertThat(err.toString()).contains("No such participant.");
  }

  @Test
  void from_this_shell_the_hub_is_not_needed() {
    assertThat(doctor("lapor", "--here")).isEqualTo(1);
    assertThat(out.toString())
        .contains("not set here: LAPOR_AUTH", "This side can mend it.")
        .doesNotContain("in the running hub");
  }

  @Test
  void without_a_hub_the_test_message_is_skipped_and_said_why() {
    CommandLine line = line();
    int status = line.execute("laksa", "--hub", "http://127.0.0.1:9", "--key", "x");
    assertThat(status).isEqualTo(1);
    assertThat(out.toString())
        .contains("because no running hub was asked: no hub answers at http://127.0.0.1:9");
  }

  private int doctor(String... arguments) {
    try {
      List<String> all = new ArrayList<>(List.of(arguments));
      all.addAll(List.of("--hub", "http://127.0.0.1:" + hub.port(), "--key", hub.key("operator")));
      return line().execute(all.toArray(String[]::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CommandLine line() {
    return new CommandLine(new DoctorCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true));
  }
}
