package id.simpul.deploy.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.simpul.deploy.RunningHub;
import id.simpul.deploy.cli.SimpulCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code simpul key} does to a hub that runs. */
class KeysTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir static Path home;
  private static RunningHub hub;

  @BeforeAll
  static void start() throws Exception {
    hub = new RunningHub(home, Map.of("BENCH_RECEIVER_URL", "http://127.0.0.1:9/")).start();
  }

  @AfterAll
  static void stop() throws Exception {
    hub.close();
  }

  @Test
  void aRotatedKeyIsTakenOverWithoutARestart() throws Exception {
    String old = hub.key("bench-receiver");
    String graced = command("key", "bench-receiver", "--grace", "24h").strip();
    await().atMost(SOON).until(() -> status(graced) == 200);
    assertThat(status(old)).isEqualTo(200);
    String fresh = command("key", "bench-receiver").strip();
    await().atMost(SOON).until(() -> isRefused(graced) && isRefused(old));
    assertThat(status(fresh)).isEqualTo(200);
  }

  @Test
  void aRevokedKeyIsRefusedWithoutARestart() throws Exception {
    String key = hub.key("job-card");
    assertThat(status(key)).isEqualTo(200);
    command("key", "job-card", "--revoke");
    await().atMost(SOON).until(() -> isRefused(key));
    assertThat(command("key", "--list")).containsPattern("job-card +revoked");
  }

  @Test
  void theListShowsNoKey() throws Exception {
    String list = command("key", "--list");
    assertThat(list)
        .containsPattern("bench-sender +[0-9a-f]{8} +20\\d\\d-\\S+Z +-")
        .doesNotContain(hub.key("bench-sender"), "smpl_");
  }

  @Test
  void aGraceThatIsNoTime() {
    assertThat(execute("key", "laksa", "--grace", "soon")).isEqualTo(2);
    assertThat(execute("key", "laksa", "--grace", "-1h")).isEqualTo(2);
    assertThat(execute("key")).isEqualTo(2);
  }

  @Test
  void manyWrongKeysFromOneAddressAreTooMany() throws Exception {
    String key = hub.key("bench-sender");
    await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(1))
        .until(() -> status("smpl_guessed") == 429);
    HttpResponse<String> refused = hub.get("/api/v1/flows", "smpl_guessed");
    assertThat(refused.body()).contains("too-many-failures");
    assertThat(refused.headers().firstValue("Retry-After").orElse("")).matches("[1-9]\\d*");
    assertThat(status(key)).isEqualTo(200);
    assertThat(hub.get("/api/v1/flows", "").statusCode()).isEqualTo(401);
  }

  private static int status(String key) throws Exception {
    return hub.get("/api/v1/flows", key).statusCode();
  }

  /** 429 once many wrong keys came from this address. */
  private static boolean isRefused(String key) throws Exception {
    int status = status(key);
    return status == 401 || status == 429;
  }

  private static int execute(String... arguments) {
    return new CommandLine(new SimpulCommand())
        .setErr(new PrintWriter(new StringWriter()))
        .execute(arguments);
  }

  private static String command(String... arguments) {
    StringWriter out = new StringWriter();
    CommandLine line = new CommandLine(new SimpulCommand()).setOut(new PrintWriter(out));
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--home";
    all[arguments.length + 1] = home.toString();
    assertThat(line.execute(all)).isZero();
    return out.toString();
  }
}
