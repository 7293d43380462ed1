package id.simpul.deploy.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.deploy.RunningHub;
import id.simpul.mappings.json.Json;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Search by business key and time, page by page, while new messages come in. */
class SearchTest {

  private static final int COUNT = 7;

  @TempDir static Path home;
  private static RunningHub hub;
  private static final List<String> newestFirst = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    hub = new RunningHub(home, Map.of("BENCH_RECEIVER_URL", "http://127.0.0.1:9/")).start();
    for (int i = 0; i < COUNT; i++) {
      newestFirst.add(submit("page"));
    }
    Collections.reverse(newestFirst);
    await().atMost(Duration.ofSeconds(20)).until(() -> ids(get("?key=page")).size() == COUNT);
  }

  @AfterAll
  static void stop() throws Exception {
    hub.close();
  }

  @Test
  void pagesShowEveryMessageOnceNewestFirst() throws Exception {
    List<String> seen = new ArrayList<>();
    String query = "?key=page&limit=3";
    while (!query.isEmpty()) {
      HttpResponse<String> page = get(query);
      assertThat(ids(page).size()).isLessThanOrEqualTo(3);
      seen.addAll(ids(page));
      assertThat(seen).doesNotHaveDuplicates();
      submit("other");
      query = next(page);
    }
    assertThat(seen.stream().sorted(Collections.reverseOrder()).toList()).isEqualTo(seen);
    assertThat(seen).containsExactlyInAnyOrderElementsOf(newestFirst);
  }

  @Test
  void fromIsIncludedAndUntilIsNot() throws Exception {
    JsonNode all = Json.parse(get("?key=page").body().getBytes(StandardCharsets.UTF_8));
    String newest = all.get(0).path("acceptedAt").asText();
    String oldest = all.get(COUNT - 1).path("acceptedAt").asText();
    assertThat(ids(get("?key=page&from=" + oldest))).hasSize(COUNT);
    assertThat(ids(get("?key=page&until=" + oldest))).isEmpty();
    String after = Instant.parse(newest).plusMillis(1).toString();
    assertThat(ids(get("?key=page&until=" + after))).hasSize(COUNT);
    assertThat(ids(get("?key=page&from=" + after))).isEmpty();
  }

  @Test
  void theStatusIsThereAtOnceForEveryReceipt() throws Exception {
    for (int i = 0; i < 20; i++) {
      String id = submit("at-once");
      assertThat(get("/" + id).statusCode()).isEqualTo(200);
      assertThat(get("/" + id + "/original").statusCode()).isIn(200, 503);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?limit=0",
        "?limit=501",
        "?limit=x",
        "?after=x",
        "?from=yesterday",
        "?state=NONE"
      })
  void searchThatCannotBeMeant(String query) throws Exception {
    HttpResponse<String> answer = get(query);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("bad-request");
  }

  private static String submit(String key) throws Exception {
    String json = "{\"kunci\":\"" + key + "\",\"judul\":\"x\"}";
    HttpResponse<String> answer =
        hub.post(
            "/api/v1/flows/bench/messages",
            hub.key("bench-sender"),
            "application/json",
            json.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).isEqualTo(202);
    return Json.parse(answer.body().getBytes(StandardCharsets.UTF_8)).path("trackingId").asText();
  }

  private static HttpResponse<String> get(String below) throws Exception {
    return hub.get("/api/v1/messages" + below, hub.key("bench-sender"));
  }

  private static List<String> ids(HttpResponse<String> page) throws Exception {
    List<String> ids = new ArrayList<>();
    Json.parse(page.body().getBytes(StandardCharsets.UTF_8))
        .forEach(message -> ids.add(message.path("trackingId").asText()));
    return ids;
  }

  private static String next(HttpResponse<String> page) {
    String link = page.headers().firstValue("Link").orElse("");
    return link.isEmpty() ? "" : link.substring(link.indexOf('?'), link.indexOf('>'));
  }
}
