package id.simpul.routes.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EdgeStatesTest {

  private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
  private static final EdgeStatus STATUS =
      new EdgeStatus(NOW.minusSeconds(9), 12, 340, 5_000, "1.0", "abc", "def", "a fault\nin it");

  @TempDir Path state;

  @Test
  void anEdgeThatNobodyHasHeardOfIsDown() {
    assertThat(states().of("hill").up()).isFalse();
    assertThat(states().of("hill").last()).isEmpty();
  }

  @Test
  void whatAnEdgeSaidIsKnownAfterARestart() {
    states().heard("hill", STATUS);
    assertThat(states().of("hill").last()).contains(new EdgeStates.Heard(STATUS, NOW));
    assertThat(states().of("valley").last()).isEmpty();
  }

  @Test
  void itIsKnownStillWhenTheEdgeConnects() {
    states().heard("hill", STATUS);
    EdgeStates later = states();
    later.connected("hill");
    assertThat(later.of("hill").up()).isTrue();
    assertThat(later.of("hill").last()).isPresent();
    later.disconnected("hill");
    assertThat(later.of("hill").up()).isFalse();
    assertThat(later.of("hill").last()).isPresent();
  }

  @Test
  void aDamagedFileCountsAsNothingSaid() throws Exception {
    states().heard("hill", STATUS);
    for (String text : new String[] {"", "x", NOW + "\n{"}) {
      Files.writeString(state.resolve("edges/hill"), text);
      assertThat(states().of("hill").last()).isEmpty();
    }
  }

  private EdgeStates states() {
    return new EdgeStates(Clock.fixed(NOW, ZoneOffset.UTC), new LastSaid(state));
  }
}
