package id.simpul.deploy.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page's server answers, and to whom it does not. */
class MapServerTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TYPE = "application/json";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir Path directory;
  private ExampleFolder example;
  private MapServer server;

  @BeforeEach
  void start() throws IOException {
    example = ExampleFolder.in(directory);
    server = new MapServer(new Workspace(List.of(directory)), 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  private HttpRequest.Builder asking(String path, String body) {
    return HttpRequest.newBuilder(at(path))
        .header("Content-Type", TYPE)
        .header(Guard.TOKEN_HEADER, server.token())
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private JsonNode answer(String path, Object question) throws Exception {
    HttpResponse<String> answer = send(asking(path, JSON.writeValueAsString(question)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private JsonNode refusal(String path, Object question, String code) throws Exception {
    HttpResponse<String> answer = send(asking(path, JSON.writeValueAsString(question)));
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.path("code").asText()).isEqualTo(code);
    assertThat(problem.path("title_id").asText()).isNotEmpty();
    assertThat(problem.path("status").asInt()).isEqualTo(answer.statusCode());
    return problem;
  }

  private static Map<String, String> place() {
    return place(ExampleFolder.PARTICIPANT, ExampleFolder.FLOW, "SENT");
  }

  private static Map<String, String> place(String participant, String flow, String kind) {
    return Map.of("participant", participant, "flow", flow, "kind", kind);
  }

  private JsonNode tried(String mapping) throws Exception {
    return answer(
        "/api/try",
        Map.of(
            "place",
            place(),
            "texts",
            Map.of("to-canonical.jslt", mapping),
            "sample",
            ExampleFolder.SOURCE,
            "expected",
            ""));
  }

  private static Map<String, Object> saving(String file, String text, String version) {
    return Map.of("place", place(), "file", file, "text", text, "version", version);
  }

  private static Map<String, Object> keeping(String name, String input, String result) {
    return Map.of(
        "place", place(), "name", name, "input", input, "result", result, "refused", "", "version",
        "");
  }

  @Test
  void theOwnParticipantIsListedFirstAndShippedOnesAfterIt() throws Exception {
    JsonNode all = answer("/api/participants", Map.of()).path("sides");
    assertThat(all.path(0).path("participant").asText()).isEqualTo("warga");
    assertThat(all.path(0).path("own").asBoolean()).isTrue();
    assertThat(all.findValuesAsText("participant")).contains("lapor", "laksa");
    assertThat(all.path(1).path("own").asBoolean()).isFalse();
  }

  @Test
  void aParticipantWhoseFileCannotBeReadIsToldWithItsFault() throws Exception {
    example.write("participant.yaml", "participant: warga\nname: [\n");
    JsonNode all = answer("/api/participants", Map.of());
    assertThat(all.path("sides").findValuesAsText("participant")).doesNotContain("warga");
    assertThat(all.at("/unread/0/place").asText())
        .startsWith("regions/32.99-warga/participant.yaml:");
  }

  @Test
  void aMappingIsOpenedWithItsImportsItsSamplesAndItsTarget() throws Exception {
    JsonNode opened = answer("/api/open", place());
    assertThat(opened.path("files").findValuesAsText("name"))
        .containsExactly("to-canonical.jslt", "codes.jslt");
    assertThat(opened.at("/files/0/text").asText()).isEqualTo(ExampleFolder.MAPPING);
    assertThat(opened.at("/samples/0/name").asText()).isEqualTo("street-light");
    assertThat(opened.path("editable").asBoolean()).isTrue();
    assertThat(opened.path("fields"))
        .anySatisfy(
            field -> {
              assertThat(field.path("pointer").asText()).isEqualTo("/reporter/nik");
              assertThat(field.path("personal").asBoolean()).isTrue();
            });
  }

  @Test
  void theResultComesWithTheStateOfEveryField() throws Exception {
    JsonNode tried = tried(ExampleFolder.MAPPING);
    assertThat(tried.path("faults")).isEmpty();
    assertThat(tried.path("result").asText()).contains("\"authority\": \"city\"");
    assertThat(tried.path("reasons").toString()).contains("reportedAt");
    assertThat(state(tried, "/title")).isEqualTo("FILLED");
    assertThat(state(tried, "/reportedAt")).isEqualTo("MISSING");
    assertThat(state(tried, "/place")).isEqualTo("EMPTY");
  }

  private static String state(JsonNode tried, String pointer) {
    for (JsonNode field : tried.path("fields")) {
      if (field.path("pointer").asText().equals(pointer)) {
        return field.path("state").asText();
      }
    }
    return "";
  }

  @Test
  void aFaultOfTheMappingHasLineAndColumn() throws Exception {
    JsonNode fault = tried("{\n  \"ticket\": nomor(.x)\n}").at("/faults/0");
    assertThat(fault.path("file").asText()).isEqualTo("to-canonical.jslt");
    assertThat(fault.path("line").asInt()).isEqualTo(2);
    assertThat(fault.path("reason").asText()).contains("there is no function nomor");
  }

  @Test
  void whatIsWrittenIsSavedAndItsVersionTold() throws Exception {
    String version = answer("/api/open", place()).at("/files/0/version").asText();
    String text = ExampleFolder.MAPPING.replace("false", "true");
    JsonNode saved = answer("/api/save", saving("to-canonical.jslt", text, version));
    assertThat(example.read("to-canonical.jslt")).isEqualTo(text);
    answer("/api/save", saving("to-canonical.jslt", "{}", saved.path("version").asText()));
    assertThat(example.read("to-canonical.jslt")).isEqualTo("{}");
    try (var files = Files.list(example.folder())) {
      assertThat(files.map(f -> f.getFileName().toString())).noneMatch(n -> n.startsWith("."));
    }
  }

  @Test
  void aFileThatChangedOnDiskMeanwhileIsNotOverwritten() throws Exception {
    String version = answer("/api/open", place()).at("/files/0/version").asText();
    example.write("to-canonical.jslt", "{\"by\": \"a colleague\"}");
    JsonNode problem =
        refusal("/api/save", saving("to-canonical.jslt", "{\"mine\": 1}", version), "changed");
    assertThat(problem.path("text").asText()).isEqualTo("{\"by\": \"a colleague\"}");
    assertThat(example.read("to-canonical.jslt")).isEqualTo("{\"by\": \"a colleague\"}");
    String now = problem.path("version").asText();
    answer("/api/save", saving("to-canonical.jslt", "{\"mine\": 1}", now));
    assertThat(example.read("to-canonical.jslt")).isEqualTo("{\"mine\": 1}");
  }

  @Test
  void aFileThatWasTakenAwayMeanwhileIsNotMadeAgain() throws Exception {
    String version = answer("/api/open", place()).at("/files/0/version").asText();
    Files.delete(example.file("to-canonical.jslt"));
    refusal("/api/save", saving("to-canonical.jslt", "{}", version), "changed");
    assertThat(example.file("to-canonical.jslt")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../other.jslt",
        "../32.99-warga/to-canonical.jslt",
        "participant.yaml",
        "/etc/passwd",
        "..",
        "",
        "a\u0000.jslt",
        ".hidden.jslt",
        "samples/citizen-report/new.source.json",
        "sub/to-canonical.jslt",
        "to-canonical.jslt/../../x.jslt"
      })
  void nothingIsSavedUnderAnotherNameThanAMappings(String name) throws Exception {
    refusal("/api/save", saving(name, "{}", ""), "outside");
    try (var all = Files.walk(directory)) {
      assertThat(all.filter(Files::isRegularFile)).hasSize(4);
    }
  }

  @Test
  void aLinkThatLeadsOutOfTheFolderIsNotWrittenThrough(@TempDir Path elsewhere) throws Exception {
    Path target = Files.writeString(elsewhere.resolve("target.jslt"), "{}");
    Files.createSymbolicLink(example.file("link.jslt"), target);
    refusal(
        "/api/save",
        saving("link.jslt", "{\"x\": 1}", OwnFolder.version("{}".getBytes())),
        "outside");
    assertThat(target).hasContent("{}");
    Files.createDirectories(example.file("samples"));
    Files.delete(example.file("samples/citizen-report/street-light.source.json"));
    Files.delete(example.file("samples/citizen-report"));
    Files.createSymbolicLink(example.file("samples/citizen-report"), elsewhere);
    refusal("/api/keep", keeping("new", "{}", "{}"), "outside");
    Files.delete(example.file("samples/citizen-report"));
    Files.delete(example.file("samples"));
    Files.createSymbolicLink(example.file("samples"), elsewhere);
    refusal("/api/keep", keeping("new", "{}", "{}"), "outside");
    try (var files = Files.list(elsewhere)) {
      assertThat(files).containsExactly(target);
    }
  }

  /** The shipped participant is meant, and it is not one's own. */
  @Test
  void aFolderThatIsALinkToElsewhereIsNotOnesOwn(@TempDir Path elsewhere) throws Exception {
    Files.createDirectories(directory.resolve("city"));
    Files.createSymbolicLink(directory.resolve("city/laksa"), elsewhere);
    Map<String, String> shipped = place("laksa", "citizen-report", "SENT");
    assertThat(answer("/api/open", shipped).path("editable").asBoolean()).isFalse();
  }

  @Test
  void shippedFilesAreReadOnly() throws Exception {
    Map<String, String> shipped = place("laksa", "citizen-report", "SENT");
    assertThat(answer("/api/open", shipped).path("editable").asBoolean()).isFalse();
    refusal(
        "/api/save",
        Map.of("place", shipped, "file", "report-to-canonical.jslt", "text", "{}", "version", ""),
        "read-only");
  }

  @Test
  void aSampleIsKeptWithWhatIsExpectedOfIt() throws Exception {
    answer("/api/keep", keeping("second-light", "{\"nomor\": \"2\"}", "{\"ticket\": \"2\"}"));
    assertThat(example.read("samples/citizen-report/second-light.source.json"))
        .isEqualTo("{\"nomor\": \"2\"}");
    assertThat(example.read("samples/citizen-report/second-light.canonical.json"))
        .isEqualTo("{\"ticket\": \"2\"}\n");
    JsonNode opened = answer("/api/open", place());
    assertThat(opened.path("samples").findValuesAsText("name")).contains("second-light");
  }

  @Test
  void aSampleDoesNotTakeAnothersPlace() throws Exception {
    refusal("/api/keep", keeping("street-light", "{}", "{}"), "changed");
    assertThat(example.read("samples/citizen-report/street-light.source.json"))
        .isEqualTo(ExampleFolder.SOURCE);
    assertThat(example.file("samples/citizen-report/street-light.canonical.json")).doesNotExist();
  }

  @Test
  void nothingIsKeptWhereAResultIsThereThatWasNotSeen() throws Exception {
    example.write("samples/citizen-report/other.canonical.json", "{}");
    refusal("/api/keep", keeping("other", "{\"nomor\": \"2\"}", "{\"ticket\": \"2\"}"), "changed");
    assertThat(example.file("samples/citizen-report/other.source.json")).doesNotExist();
    assertThat(example.read("samples/citizen-report/other.canonical.json")).isEqualTo("{}");
  }

  @Test
  void aSampleIsKeptWithTheReasonForWhichItIsRefused() throws Exception {
    Map<String, Object> refused = new TreeMap<>(keeping("no-time", "{}", ""));
    refused.put("refused", "reportedAt");
    answer("/api/keep", refused);
    assertThat(example.read("samples/citizen-report/no-time.refused.txt"))
        .isEqualTo("reportedAt\n");
    JsonNode opened = answer("/api/open", place());
    refused.put("input", "");
    refused.put("refused", "title");
    refused.put("version", opened.at("/samples/0/refusedVersion").asText());
    answer("/api/keep", refused);
    assertThat(example.read("samples/citizen-report/no-time.refused.txt")).isEqualTo("title\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "a/b", "A", "a.b", "-a", "a b", "../../a"})
  void aSamplesNameIsPlain(String name) throws Exception {
    refusal("/api/keep", keeping(name, "{}", "{}"), "bad-name");
  }

  @Test
  void theCheckSaysWhatIsWrongOnDisk() throws Exception {
    JsonNode checked = answer("/api/check", Map.of());
    assertThat(checked.path("usable").asBoolean()).isFalse();
    assertThat(checked.path("faults").findValuesAsText("place"))
        .contains("regions/32.99-warga/samples/citizen-report/street-light.source.json");
  }

  @Test
  void rowsOfAFileBecomeMessages() throws Exception {
    HttpRequest.Builder csv =
        HttpRequest.newBuilder(
                at("/api/rows?participant=warga&flow=citizen-report&kind=SENT&name=a%20b.csv"))
            .header("Content-Type", "application/octet-stream")
            .header(Guard.TOKEN_HEADER, server.token())
            .POST(HttpRequest.BodyPublishers.ofString("nomor;judul\n01;Jalan\n02\n"));
    JsonNode rows = JSON.readTree(send(csv).body());
    assertThat(JSON.readTree(rows.at("/messages/0").asText()).path("nomor").asText())
        .isEqualTo("01");
    assertThat(rows.at("/faults/0").asText()).startsWith("row 3:");
  }

  @Test
  void completionKnowsTheSample() throws Exception {
    JsonNode offered =
        answer(
            "/api/complete",
            Map.of(
                "place",
                place(),
                "text",
                "{\"ticket\": .pelapor.",
                "offset",
                20,
                "sample",
                ExampleFolder.SOURCE));
    assertThat(offered.path("candidates").findValuesAsText("label"))
        .containsExactly("nama", "\"no hp\"");
  }

  @Test
  void whoDoesNotKnowTheTokenIsRefused() throws Exception {
    for (String token : List.of("", "x", server.token() + "x", server.token().substring(1))) {
      HttpRequest.Builder request = asking("/api/participants", "{}");
      request.setHeader(Guard.TOKEN_HEADER, token);
      assertThat(send(request).statusCode()).as(token).isEqualTo(401);
    }
  }

  @Test
  void theTokenIsAnotherAtEachStart() throws Exception {
    try (MapServer other = new MapServer(new Workspace(List.of(directory)), 0)) {
      assertThat(other.token()).isNotEqualTo(server.token()).hasSizeGreaterThanOrEqualTo(32);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, http://evil.example",
    "Origin, null",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site"
  })
  void anotherPageIsRefusedEvenWithTheToken(String header, String value) throws Exception {
    assertThat(send(asking("/api/participants", "{}").header(header, value)).statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:1", ""})
  void aNameThatWasBoundToThisMachineIsRefused(String host) throws Exception {
    assertThat(raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 421");
  }

  @Test
  void twoHostsAreRefused() throws Exception {
    String own = "Host: 127.0.0.1:" + server.port() + "\r\n";
    assertThat(raw("GET / HTTP/1.1\r\n" + own + own + "Connection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 421");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../../etc/passwd",
        "/..%2f..%2fetc%2fpasswd",
        "/%2e%2e/application.yaml",
        "/../application.yaml",
        "/README.md",
        "//application.yaml",
        "/api/",
        "/api/open/..",
        "/.",
        "/page.js/"
      })
  void noOtherFileIsServed(String path) throws Exception {
    String host = "Host: 127.0.0.1:" + server.port();
    assertThat(raw("GET " + path + " HTTP/1.1\r\n" + host + "\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 404");
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      return new String(in.readNBytes(200), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @CsvSource({"GET, 405", "PUT, 405", "DELETE, 405"})
  void questionsArePosted(String method, int status) throws Exception {
    HttpRequest.Builder request = asking("/api/participants", "{}");
    request.method(method, HttpRequest.BodyPublishers.noBody());
    assertThat(send(request).statusCode()).isEqualTo(status);
  }

  /** What a form of another page could send. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x"
      })
  void aFormsContentTypeIsRefused(String type) throws Exception {
    HttpRequest.Builder request = asking("/api/participants", "{}");
    request.setHeader("Content-Type", type);
    assertThat(send(request).statusCode()).isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{\"participant\": 1}",
        "{\"participant\": \"a\"}",
        "{\"x\": 1}"
      })
  void aQuestionThatCannotBeReadIsRefused(String body) throws Exception {
    HttpResponse<String> answer = send(asking("/api/open", body));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("Exception", "\tat ");
  }

  @Test
  void aQuestionThatIsTooLargeIsRefused() throws Exception {
    String large = "x".repeat(Guard.MOST_BYTES + 1);
    assertThat(send(asking("/api/open", large)).statusCode()).isEqualTo(413);
  }

  @Test
  void anUnknownPlaceIsNotFound() throws Exception {
    refusal("/api/open", place("nobody", "citizen-report", "SENT"), "not-found");
    refusal("/api/open", place("warga", "citizen-report", "../SENT"), "not-found");
  }

  @Test
  void aMappingThatCallsItselfWithoutEndIsSaidSoAndThePageGoesOn() throws Exception {
    String endless = "def f(x) f($x) + 1\n{\"ticket\": f(.)}";
    HttpResponse<String> answer =
        send(
            asking(
                "/api/try",
                JSON.writeValueAsString(
                    Map.of(
                        "place",
                        place(),
                        "texts",
                        Map.of("to-canonical.jslt", endless),
                        "sample",
                        "{}"))));
    assertThat(answer.statusCode()).isIn(200, 422);
    assertThat(tried(ExampleFolder.MAPPING).path("result").asText()).contains("W-1");
  }

  @Test
  void thePageForbidsWhatItDoesNotNeed() throws Exception {
    HttpResponse<String> page = send(HttpRequest.newBuilder(at("/")));
    String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
    assertThat(policy)
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(page.body()).doesNotContain("{nonce}", server.token());
    String again =
        send(HttpRequest.newBuilder(at("/"))).headers().firstValue("Content-Security-Policy").get();
    assertThat(again).isNotEqualTo(policy);
  }

  @Test
  void nobodyElseOnTheNetworkCanReachIt() throws Exception {
    for (NetworkInterface each : NetworkInterface.networkInterfaces().toList()) {
      for (InetAddress address :
          each.inetAddresses().filter(a -> !a.isLoopbackAddress()).toList()) {
        try (Socket socket = new Socket()) {
          assertThat(refuses(socket, address)).as(address.toString()).isTrue();
        }
      }
    }
  }

  private boolean refuses(Socket socket, InetAddress address) {
    try {
      socket.connect(new InetSocketAddress(address, server.port()), 2000);
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  @Test
  void theMissingLineIsPutWhereItBelongs() throws Exception {
    ObjectNode put =
        (ObjectNode)
            answer("/api/insert", Map.of("text", ExampleFolder.MAPPING, "pointer", "/reportedAt"));
    assertThat(put.path("edits").findValuesAsText("insert")).contains("\n  \"reportedAt\": null");
  }
}
