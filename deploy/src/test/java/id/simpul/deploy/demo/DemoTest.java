package id.simpul.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole life of every flow, as a new user sees it: reports go to LAPOR (which is down at first)
 * and to two regions' inboxes, LAPOR's answers come back to LAKSA, BMKG's warnings reach Tangerang
 * LIVE and the regions they concern, Dukcapil is asked, the hospital's visits reach SATUSEHAT and
 * BPJS, positions reach SIASN, a NIB of OSS reaches two offices and permits' statuses and licences
 * OSS, BSrE signs, BPS is asked, and one message of each sender is refused.
 */
class DemoTest {

  private static final String KEYS = "first-start.txt";

  @TempDir Path temporary;

  @Test
  void everythingArrivesAsItShould() throws Exception {
    Process demo = start("--once");
    String shown = new String(demo.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(demo.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(demo.exitValue()).as(shown).isZero();
    assertThat(shown)
        .contains(
            "lapor delivered", "bandung-barat delivered", "sukabumi delivered", "laksa delivered")
        .contains("tangerang-live delivered", "invalid", "identity-check answered")
        .contains("document-signature answered", "statistics-table answered")
        .contains("business-registration answered", "permit-commitment answered")
        .contains("satusehat held", "satusehat delivered", "bpjs delivered", "siasn delivered")
        .contains("licensing delivered", "bapenda delivered", "oss delivered")
        .contains(
            "cilame delivered", "ngamprah delivered", "satu-data delivered", "sismiop delivered")
        .contains("land-tax answered");
  }

  @Test
  void itsKeysGoWhenItIsEndedByHand() throws Exception {
    Process demo = start();
    try {
      await("keys").atMost(Duration.ofSeconds(120)).until(this::keys, keys -> keys > 0);
    } finally {
      demo.destroy();
    }
    assertThat(demo.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(temporary.toFile().list((in, name) -> name.startsWith("simpul-demo"))).isEmpty();
  }

  private long keys() throws Exception {
    try (Stream<Path> all = Files.find(temporary, 3, (path, of) -> path.endsWith(KEYS))) {
      return all.count();
    } catch (UncheckedIOException e) {
      // Something went while it was looked at.
      return 0;
    }
  }

  private Process start(String... more) throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-Djava.io.tmpdir=" + temporary));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), "id.simpul.deploy.Simpul", "demo"));
    command.addAll(List.of("--http-port", Integer.toString(port)));
    command.addAll(List.of(more));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
