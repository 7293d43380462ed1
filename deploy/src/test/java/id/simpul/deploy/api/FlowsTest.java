package id.simpul.deploy.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.deploy.RunningHub;
import id.simpul.mappings.json.Json;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a participant can find out about the hub by itself. */
class FlowsTest {

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
  void aSenderSeesItsFlowAndNoOther() throws Exception {
    JsonNode flows = flows("bench-sender");
    assertThat(flows).hasSize(1);
    JsonNode bench = flows.get(0);
    assertThat(bench.path("flow").asText()).isEqualTo("bench");
    assertThat(bench.path("direction").asText()).isEqualTo("SEND");
    assertThat(bench.path("partner").asText()).isEqualTo("bench-receiver");
    assertThat(bench.path("contentType").asText()).isEqualTo("application/json");
    assertThat(bench.path("schema").asText()).isEqualTo("bench.v1.schema.json");
    assertThat(bench.path("key").asText()).isEqualTo("/key");
    assertThat(bench.path("deliverWithin").asText()).isEqualTo("PT168H");
    assertThat(bench.path("maxBytes").asInt()).isEqualTo(1 << 20);
    assertThat(bench.path("agreement").asText()).isEqualTo("bench");
    assertThat(bench.path("validFrom").asText()).isEqualTo("2026-01-01");
    assertThat(bench.path("validUntil").isNull()).isTrue();
  }

  @Test
  void aReceiverSeesWhatItReceives() throws Exception {
    assertThat(directions(flows("bench-receiver"))).containsExactly("bench RECEIVE");
  }

  @Test
  void anAskerAndAnAnswererSeeTheLookup() throws Exception {
    JsonNode asked = flows("job-card");
    assertThat(directions(asked)).containsExactly("identity-check ASK");
    assertThat(asked.get(0).path("timeout").asText()).isEqualTo("PT10S");
    assertThat(asked.get(0).path("validUntil").asText()).isEqualTo("2027-12-31");
    assertThat(directions(flows("dukcapil"))).containsExactly("identity-check ANSWER");
  }

  @Test
  void anOperatorSeesEverySide() throws Exception {
    assertThat(directions(flows("operator")))
        .contains("bench SEND", "bench RECEIVE", "identity-check ASK", "citizen-report SEND");
  }

  @Test
  void theSchemaOfAnOpenFlow() throws Exception {
    HttpResponse<String> answer = hub.get("/api/v1/flows/bench/schema", hub.key("bench-sender"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/schema+json");
    assertThat(json(answer).path("properties").has("key")).isTrue();
  }

  @Test
  void aLookupHasASchemaForItsAnswerToo() throws Exception {
    String key = hub.key("job-card");
    String asked = hub.get("/api/v1/flows/identity-check/schema", key).body();
    assertThat(hub.get("/api/v1/flows/identity-check/answer-schema", key).body())
        .contains("$schema")
        .isNotEqualTo(asked);
  }

  @Test
  void aFlowOfOthersLooksLikeNone() throws Exception {
    String key = hub.key("bench-sender");
    HttpResponse<String> closed = hub.get("/api/v1/flows/identity-check/schema", key);
    HttpResponse<String> none = hub.get("/api/v1/flows/nothing/schema", key);
    assertThat(closed.statusCode()).isEqualTo(404);
    assertThat(withoutId(closed)).isEqualTo(withoutId(none)).contains("unknown-flow");
  }

  @Test
  void problemsAreExplainedToEveryone() throws Exception {
    HttpResponse<String> answer = hub.get("/problems/unknown-flow", "");
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode problem = json(answer);
    assertThat(problem.path("advice").asText()).contains("/api/v1/flows");
    assertThat(problem.path("title_id").asText()).isEqualTo("Alur tidak ditemukan.");
    assertThat(json(hub.get("/problems", ""))).hasSize(Problem.values().length);
  }

  @Test
  void problemsAreAPageForBrowsers() throws Exception {
    HttpResponse<String> answer = hub.get("/problems/conflict", "", Map.of("Accept", "text/html"));
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
    assertThat(answer.body()).contains("<h2 id=\"conflict\">409 conflict</h2>", "lang=\"id\"");
  }

  @Test
  void aCodeThatDoesNotExist() throws Exception {
    HttpResponse<String> answer = hub.get("/problems/nothing", "");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(json(answer).path("code").asText()).isEqualTo("not-found");
  }

  private static JsonNode flows(String caller) throws Exception {
    HttpResponse<String> answer = hub.get("/api/v1/flows", hub.key(caller));
    assertThat(answer.statusCode()).isEqualTo(200);
    return json(answer);
  }

  private static List<String> directions(JsonNode flows) {
    List<String> all = new ArrayList<>();
    flows.forEach(f -> all.add(f.path("flow").asText() + " " + f.path("direction").asText()));
    return all;
  }

  private static String withoutId(HttpResponse<String> answer) {
    return answer.body().replaceAll("\"trackingId\":\"[^\"]*\"", "");
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    return Json.parse(answer.body().getBytes(StandardCharsets.UTF_8));
  }
}
