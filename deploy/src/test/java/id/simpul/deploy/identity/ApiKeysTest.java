package id.simpul.deploy.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys are made once, rotated with grace, revoked for good, and kept as hashes only. */
class ApiKeysTest {

  private static final Instant NOON = Instant.parse("2026-06-01T05:00:00Z");

  @TempDir Path home;

  @Test
  void aRotatedKeyIsRefusedAtOnceByDefault() {
    ApiKeys keys = at(NOON);
    String old = keys.rotate("laksa", Duration.ZERO);
    String fresh = keys.rotate("laksa", Duration.ZERO);
    assertThat(keys.participant(old)).isEmpty();
    assertThat(keys.participant(fresh)).contains("laksa");
  }

  @Test
  void anOldKeyIsValidForItsGraceAndNotLonger() {
    String old = at(NOON).rotate("laksa", Duration.ZERO);
    String fresh = at(NOON).rotate("laksa", Duration.ofHours(24));
    assertThat(at(NOON.plus(Duration.ofHours(23))).participant(old)).contains("laksa");
    assertThat(at(NOON.plus(Duration.ofHours(24))).participant(old)).isEmpty();
    assertThat(at(NOON.plus(Duration.ofDays(900))).participant(fresh)).contains("laksa");
  }

  @Test
  void aSecondRotationDoesNotProlongTheGraceOfTheFirst() {
    String first = at(NOON).rotate("laksa", Duration.ZERO);
    at(NOON).rotate("laksa", Duration.ofHours(1));
    at(NOON).rotate("laksa", Duration.ofDays(30));
    assertThat(at(NOON.plus(Duration.ofHours(2))).participant(first)).isEmpty();
  }

  @Test
  void aRevokedParticipantGetsNoKeyAtTheNextStart() throws Exception {
    ApiKeys keys = at(NOON);
    keys.ensure(List.of("laksa", "lapor"));
    String text = firstKey("laksa");
    assertThat(keys.participant(text)).contains("laksa");
    keys.revoke("laksa");
    keys.ensure(List.of("laksa", "lapor"));
    assertThat(keys.participant(text)).isEmpty();
    assertThat(keys.all().get("laksa")).isEmpty();
    assertThat(keys.participant(firstKey("lapor"))).contains("lapor");
  }

  @Test
  void whoIsUnknownCannotBeRevoked() {
    assertThatThrownBy(() -> at(NOON).revoke("nobody"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("nobody");
  }

  @Test
  void keysOfTheOlderFormStayValid() throws Exception {
    String text = ApiKey.random();
    Files.createDirectories(home.resolve("keys"));
    Files.writeString(
        home.resolve("keys/api-keys.json"), "{\"laksa\":\"" + ApiKey.of(text, NOON).hash() + "\"}");
    assertThat(at(NOON).participant(text)).contains("laksa");
    at(NOON).rotate("laksa", Duration.ofMinutes(1));
    assertThat(at(NOON).participant(text)).contains("laksa");
  }

  @Test
  void theFileHoldsNoKeyAndIsItsOwnersAlone() throws Exception {
    String text = at(NOON).rotate("laksa", Duration.ZERO);
    Path file = home.resolve("keys/api-keys.json");
    assertThat(Files.readString(file)).doesNotContain(text.substring(5));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void whatIsNoKey() {
    ApiKeys keys = at(NOON);
    keys.rotate("laksa", Duration.ZERO);
    for (String text : List.of("", "smpl_", "laksa", "smpl_" + "A".repeat(43), "\u0000")) {
      assertThat(keys.participant(text)).isEmpty();
    }
  }

  private ApiKeys at(Instant now) {
    return new ApiKeys(home, Clock.fixed(now, ZoneOffset.UTC));
  }

  private String firstKey(String participant) throws Exception {
    return Files.readAllLines(home.resolve("keys/first-start.txt")).stream()
        .filter(line -> line.startsWith(participant + " "))
        .map(line -> line.split(" ")[1])
        .findFirst()
        .orElseThrow();
  }
}
