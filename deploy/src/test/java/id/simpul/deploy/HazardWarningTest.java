package id.simpul.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.simulator.BmkgSimulator;
import id.simpul.connectors.simulator.TangerangLiveSimulator;
import id.simpul.mappings.json.Json;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Heavy rain over Tangerang and an earthquake near Sukabumi: each warning reaches those whom it
 * concerns, an update takes the place of what it replaces, and a withdrawal ends it.
 */
class HazardWarningTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String CITY =
      "-6.10,106.55 -6.10,106.75 -6.25,106.75 -6.25,106.55 -6.10,106.55";
  private static final String FIRST = "2.49.0.1.360.0.contoh.1";
  private static final String UPDATE = "2.49.0.1.360.0.contoh.2";

  @TempDir Path home;
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final BmkgSimulator bmkg = new BmkgSimulator();
  private final TangerangLiveSimulator app = new TangerangLiveSimulator();

  @AfterEach
  void close() {
    bmkg.close();
    app.close();
  }

  @Test
  void eachWarningReachesThoseWhomItConcernsUntilItIsReplacedOrWithdrawn() throws Exception {
    bmkg.alert("LAMA", rain("2.49.0.1.360.0.contoh.0", "Alert", "", now.minusSeconds(60)));
    bmkg.alert("CBT", rain(FIRST, "Alert", "", now.plusSeconds(7200)));
    bmkg.earthquake(
        new BmkgSimulator.Earthquake(
            now, "-6.90", "106.60", "5.2", "Barat Laut Sukabumi", "III Kabupaten Sukabumi"));
    String at = bmkg.start(0).toString();
    Map<String, String> environment =
        Map.of(
            "BMKG_DATA_URL", at + BmkgSimulator.DATA,
            "BMKG_ALERTS_URL", at + BmkgSimulator.ALERTS,
            "BMKG_PERIOD", "1000",
            "TANGERANG_LIVE_WARNING_URL", app.start(0) + "/peringatan",
            "TANGERANG_LIVE_API_KEY", "k");
    try (RunningHub hub = new RunningHub(home, environment, List.of()).start()) {
      await().atMost(PATIENCE).until(() -> shows("Hujan lebat"));
      assertThat(app.received().stream().map(r -> r.text()))
          .as("what had expired is not sent")
          .noneMatch(text -> text.contains("contoh.0"));

      // The region's app fetches the earthquake, and no rain of Tangerang.
      await().atMost(PATIENCE).until(() -> inbox(hub, "sukabumi").size() == 1);
      JsonNode fetched = fetch(hub, "sukabumi");
      assertThat(fetched.at("/0/body").asText()).contains("5.2").doesNotContain("Hujan");
      assertThat(inbox(hub, "bandung-barat")).isEmpty();

      int shown = app.shown().size();
      bmkg.alert("CBT", rain(UPDATE, "Update", reference(FIRST), now.plusSeconds(9000)));
      await().atMost(PATIENCE).until(() -> app.shown().keySet().toString().contains("contoh.2"));
      assertThat(app.shown()).as("the update took the first one's place").hasSize(shown);
      bmkg.alert("CBT", rain(UPDATE + "x", "Cancel", reference(UPDATE), now.plusSeconds(9000)));
      await().atMost(PATIENCE).until(() -> !shows("Hujan lebat"));
    }
  }

  private boolean shows(String text) {
    return app.shown().values().stream().anyMatch(warning -> warning.toString().contains(text));
  }

  private String rain(String id, String type, String references, Instant until) {
    return BmkgSimulator.cap(id, type, references, now, until, "Kota Tangerang", CITY);
  }

  private String reference(String id) {
    return "peringatan@bmkg.go.id," + id + "," + now;
  }

  private static JsonNode inbox(RunningHub hub, String region) throws Exception {
    return json(hub.get("/api/v1/inbox", hub.key(region)));
  }

  private static JsonNode fetch(RunningHub hub, String region) throws Exception {
    return json(
        hub.post("/api/v1/inbox/fetch", hub.key(region), "application/json", "{}".getBytes()));
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    return Json.parse(answer.body().getBytes(StandardCharsets.UTF_8));
  }
}
