package id.simpul.routes.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskWatchTest {

  @TempDir Path home;

  @Test
  void isWritableWhileMoreThanTheReserveIsFree() throws Exception {
    assertThat(new DiskWatch(home, 0).writable()).isTrue();
    assertThat(new DiskWatch(home, Long.MAX_VALUE).writable()).isFalse();
  }
}
