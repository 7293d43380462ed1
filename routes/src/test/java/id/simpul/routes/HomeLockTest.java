package id.simpul.routes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {

  @TempDir Path home;

  @Test
  void aSecondHubIsRefusedInASentenceAsLongAsTheFirstRuns() throws Exception {
    try (HomeLock first = HomeLock.of(home)) {
      assertThatThrownBy(() -> HomeLock.of(home))
          .hasMessage(
              "a hub is running with the home " + home + ". Stop it, or give another --home.");
    }
    HomeLock.of(home).close();
  }

  @Test
  void aHubHoldsItsHome() throws Exception {
    try (TestHub hub = new TestHub(home).start()) {
      assertThatThrownBy(() -> HomeLock.of(home)).isInstanceOf(IllegalStateException.class);
    }
    HomeLock.of(home).close();
  }
}
