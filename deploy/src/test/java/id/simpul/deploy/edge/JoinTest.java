package id.simpul.deploy.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.simpul.routes.edge.KeyPin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoinTest {

  private static final KeyPin KEY = new KeyPin("sha256:" + "A".repeat(43));

  @TempDir Path directory;

  @Test
  void isReadAsItWasWrittenAndByItsOwnerAlone() throws IOException {
    Path file = directory.resolve("kbb.join");
    Join join = Join.of("kbb", "hub.example.go.id:5671", KEY, "smpl_secret");
    join.write(file);
    assertThat(Join.read(file)).isEqualTo(join);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void doesNotShowItsSecret() {
    Join join = Join.of("kbb", "hub.example.go.id:5671", KEY, "smpl_secret");
    assertThat(join.toString()).contains("kbb").doesNotContain("smpl_secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hub.example.go.id", ":5671", "hub:0", "hub:70000", "hub:x", ""})
  void anAddressNeedsHostAndPort(String centre) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Join.of("kbb", centre, KEY, "s"))
        .withMessageContaining("hub.example.go.id:5671");
  }

  @ParameterizedTest
  @ValueSource(strings = {"K", "Kabupaten", "a b", "../x", "x"})
  void aNameIsAsInParticipantsFiles(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Join.of(name, "hub.example.go.id:5671", KEY, "s"));
  }

  @Test
  void anotherFileIsRefusedInOneSentence() throws IOException {
    Path file = Files.writeString(directory.resolve("other"), "edge = kbb\n");
    assertThatIOException()
        .isThrownBy(() -> Join.read(file))
        .withMessageContaining("centre is missing")
        .withMessageContaining("simpul edge add");
  }
}
