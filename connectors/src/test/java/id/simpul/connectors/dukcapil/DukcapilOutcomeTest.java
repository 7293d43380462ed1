package id.simpul.connectors.dukcapil;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.HttpAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DukcapilOutcomeTest {

  private static final Clock HALF_PAST_TEN_IN_JAKARTA =
      Clock.fixed(Instant.parse("2026-03-01T15:30:00Z"), ZoneOffset.UTC);

  private final DukcapilOutcome outcome = new DukcapilOutcome(HALF_PAST_TEN_IN_JAKARTA);

  @Test
  void the_quota_day_ends_at_midnight_in_jakarta() {
    outcome.setQuota("kuota");

    assertThat(pause()).isEqualTo(Duration.ofMinutes(90));
  }

  @Test
  void the_quota_day_can_end_elsewhere() {
    outcome.setQuota("kuota");
    outcome.setQuotaZone("Asia/Makassar");

    assertThat(pause()).isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void an_empty_pattern_or_list_recognises_nothing() {
    outcome.setQuota("");
    outcome.setInactiveCodes("");

    assertThat(told("{\"content\":[{\"RESPON\":\"Kuota habis\"}]}"))
        .isInstanceOf(Outcome.Unknown.class);
  }

  private Duration pause() {
    Outcome told = told("{\"content\":[{\"RESPON\":\"Kuota habis\"}]}");
    return ((Outcome.Unavailable) told).retryAfter().orElseThrow();
  }

  private Outcome told(String body) {
    return outcome.outcome(new HttpAnswer(200, "", "", body.getBytes(StandardCharsets.UTF_8)));
  }
}
