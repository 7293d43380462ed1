package id.simpul.deploy.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** {@code simpul simulate} as an agency's programmer uses it. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SimulateCommandTest {

  private static final int ENDED_BY_CTRL_C = 130;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void playsSystemsUntilCtrlC() throws Exception {
    Process process = started("lapor", "dukcapil", "--port-base", "0");
    try {
      List<String> lines = linesUntil(process, "End them with Ctrl-C.");
      String lapor = exported(lines, "LAPOR_BASE_URL");
      assertThat(exported(lines, "DUKCAPIL_BASE_URL")).startsWith("http://127.0.0.1:");

      HttpResponse<String> answer = post(lapor + "/complaints/complaint");
      assertThat(answer.body()).contains("complaint_id");

      String page = lines.stream().filter(l -> l.contains("/_simulator")).findFirst().orElseThrow();
      assertThat(get(page.replaceFirst(".*: ", "")).body())
          .contains("POST /lapor/3.0.0/complaints/complaint")
          .doesNotContain("hush");

      interrupt(process);
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(ENDED_BY_CTRL_C);
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void isDownForAsLongAsAskedAndComesBack() throws Exception {
    Process process = started("laksa", "--port-base", "0", "--down-for", "300ms");
    try {
      List<String> lines = linesUntil(process, "laksa is back.");
      assertThat(lines).contains("laksa is down for 300 ms.");
      assertThat(post(exported(lines, "LAKSA_FOLLOWUP_URL")).statusCode()).isEqualTo(201);
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void errorsComeAsOftenAsAsked() throws Exception {
    Process process = started("laksa", "--port-base", "0", "--garbage", "1");
    try {
      String url = exported(linesUntil(process, "End them with Ctrl-C."), "LAKSA_FOLLOWUP_URL");
      assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> post(url)))
          .isInstanceOf(IOException.class);
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void withoutANameItListsAll() {
    assertThat(simulate()).isZero();
    assertThat(out.toString()).contains("lapor", "dukcapil", "bpjs", "bmkg");
  }

  @Test
  void anUnknownNameIsAWrongCallThatNamesTheNearest() {
    assertThat(simulate("lapro")).isEqualTo(2);
    assertThat(err.toString()).contains("no simulated system lapro", "Did you mean lapor?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--error-rate 1.5",
        "--garbage -1",
        "--error-rate 0.6 --garbage 0.6",
        "--latency soon",
        "--port-base 65536",
        "--down-for 10s --down-every 5s"
      })
  void whatCannotBeIsAWrongCall(String options) {
    assertThat(simulate(("lapor " + options).split(" "))).isEqualTo(2);
    assertThat(err.toString()).contains("--");
  }

  @Test
  void aPortInUseIsSaidInASentence() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      assertThat(simulate("lapor", "--port-base", port)).isEqualTo(1);
      assertThat(err.toString()).contains("port " + port + " for lapor is in use");
    }
  }

  private int simulate(String... arguments) {
    return new CommandLine(new SimulateCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private static Process started(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "id.simpul.deploy.Simpul",
                "simulate"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static List<String> linesUntil(Process process, String last) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    List<String> lines = new ArrayList<>();
    while (!lines.contains(last)) {
      String line = reader.readLine();
      assertThat(line).as("ended after %s", lines).isNotNull();
      lines.add(line);
    }
    return lines;
  }

  private static String exported(List<String> lines, String variable) {
    String start = "  export " + variable + "=";
    return lines.stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .findFirst()
        .orElseThrow();
  }

  /** As the terminal does it. */
  private static void interrupt(Process process) throws Exception {
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
  }

  private static HttpResponse<String> post(String url) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(url))
            .header("auth", "hush")
            .header("token", "hush")
            .POST(HttpRequest.BodyPublishers.ofString("{\"tags_raw\":\"T-1\"}"))
            .build());
  }

  private static HttpResponse<String> get(String url) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(url)).build());
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
