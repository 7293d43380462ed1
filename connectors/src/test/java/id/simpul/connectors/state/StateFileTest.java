package id.simpul.connectors.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {

  @TempDir Path directory;

  @Test
  void the_last_text_is_read_again() throws IOException {
    StateFile file = new StateFile(directory, "kind", "name");
    assertThat(file.read()).isEmpty();
    file.write("first, and longer");
    file.write("second");
    assertThat(new StateFile(directory, "kind", "name").read()).contains("second");
  }

  @Test
  void what_a_crash_left_half_written_is_not_read() throws IOException {
    StateFile file = new StateFile(directory, "kind", "name");
    file.write("whole");
    Files.writeString(directory.resolve("kind/name.new"), "ha");
    assertThat(file.read()).contains("whole");
    file.write("next");
    assertThat(file.read()).contains("next");
  }

  @Test
  void a_name_cannot_lead_elsewhere() {
    assertThatThrownBy(() -> new StateFile(directory, "kind", "../x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new StateFile(directory, "kind", ".."))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_hub_without_a_state_directory_is_told_so() throws Exception {
    try (DefaultCamelContext camel = new DefaultCamelContext()) {
      assertThatThrownBy(() -> StateFile.of(camel, "kind", "name"))
          .hasMessageContaining("simpul.state-dir");
    }
  }
}
