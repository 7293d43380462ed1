package id.simpul.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * The whole life of every flow, as a new user sees it: reports go to LAPOR (which is down at first)
 * and to two regions' inboxes, LAPOR's answers come back to LAKSA, BMKG's warnings reach Tangerang
 * LIVE and the regions they concern, Dukcapil is asked, the hospital's visits reach SATUSEHAT and
 * BPJS, a NIB of OSS reaches two offices and permits' statuses OSS, and one message of each sender
 * is refused.
 */
class DemoTest {

  @Test
  void everythingArrivesAsItShould() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    Process demo =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "id.simpul.deploy.Simpul",
                    "demo",
                    "--once",
                    "--http-port",
                    Integer.toString(port)))
            .redirectErrorStream(true)
            .start();
    String shown = new String(demo.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(demo.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(demo.exitValue()).as(shown).isZero();
    assertThat(shown)
        .contains(
            "lapor delivered", "bandung-barat delivered", "sukabumi delivered", "laksa delivered")
        .contains("tangerang-live delivered", "invalid", "identity-check answered")
        .contains("satusehat held", "satusehat delivered", "bpjs delivered")
        .contains("licensing delivered", "bapenda delivered", "oss delivered");
  }
}
