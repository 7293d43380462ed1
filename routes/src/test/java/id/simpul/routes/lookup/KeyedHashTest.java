package id.simpul.routes.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyedHashTest {

  private static final String NIK = "3671014101900001";

  @TempDir Path home;
  @TempDir Path other;

  @Test
  void oneHubKnowsANumberAgainAndNoOtherDoes() throws Exception {
    String hash = KeyedHash.in(home).of(NIK);
    assertThat(hash).matches("[0-9a-f]{32}");
    assertThat(KeyedHash.in(home).of(NIK)).isEqualTo(hash);
    assertThat(KeyedHash.in(home).of("3671014101900002")).isNotEqualTo(hash);
    assertThat(KeyedHash.in(other).of(NIK)).isNotEqualTo(hash);
  }

  @Test
  void nothingHasNoHash() throws Exception {
    assertThat(KeyedHash.in(home).of("")).isEmpty();
  }

  @Test
  void itsOwnerAloneReadsTheKey() throws Exception {
    KeyedHash.in(home);
    assertThat(Files.getPosixFilePermissions(home.resolve("keys/lookup-hash.key")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }
}
