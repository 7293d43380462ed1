package id.simpul.connectors.oss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OssTokenTest {

  private static final String NIB = "9120001234567";

  /** SHA-1 of "kotasandi" + NIB + "20260105", made with sha1sum. */
  private static final String KNOWN = "f6e193e8afdad8dbbbc1a60b0d2a84c04c6dcfb5";

  @Test
  void it_is_the_sha1_of_login_nib_and_day() {
    assertThat(OssToken.of("kota", "sandi", NIB, LocalDate.of(2026, 1, 5))).isEqualTo(KNOWN);
    assertThat(at("2026-01-05T03:00:00Z", 15).proves(KNOWN.toUpperCase() + " ", NIB)).isTrue();
    assertThat(at("2026-01-05T03:00:00Z", 15).proves(KNOWN, NIB + "1")).isFalse();
    assertThat(at("2026-01-05T03:00:00Z", 15).proves("", NIB)).isFalse();
  }

  /** Midnight in Jakarta is 17:00 UTC. */
  @ParameterizedTest
  @CsvSource({
    "2026-01-04T16:44:59Z, 15, false",
    "2026-01-04T16:45:00Z, 15, true",
    "2026-01-04T17:00:00Z, 0, true",
    "2026-01-05T16:59:59Z, 0, true",
    "2026-01-05T17:00:00Z, 0, false",
    "2026-01-05T17:14:59Z, 15, true",
    "2026-01-05T17:15:00Z, 15, false",
    "2026-01-05T18:00:00Z, 61, true",
  })
  void the_neighbouring_day_counts_near_midnight_in_jakarta(
      Instant now, long minutes, boolean taken) {
    OssToken token = at(now.toString(), minutes);

    assertThat(token.proves(KNOWN, NIB)).isEqualTo(taken);
  }

  @Test
  void without_a_password_it_does_not_start() {
    OssToken token = new OssToken();
    token.setUsername("kota");

    assertThatThrownBy(token::complete).hasMessageContaining("password");
    assertThatThrownBy(() -> token.setTolerance(721)).hasMessageContaining("tolerance");
  }

  private static OssToken at(String now, long minutes) {
    OssToken token = new OssToken(Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    token.setUsername("kota");
    token.setPassword("sandi");
    token.setTolerance(minutes);
    return token;
  }
}
