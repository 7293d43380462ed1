package id.simpul.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFolderTest {

  private static final byte[] WHOLE = "row,code\n2,faulty-row\n".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path root;

  @Test
  void what_a_killed_hub_had_begun_to_write_is_gone_after_the_next_try() throws Exception {
    Path begun = Files.createDirectory(root.resolve("refused")).resolve(".a.csv.tmp");
    Files.writeString(begun, "half a li");
    LocalStore store = new LocalStore();
    store.setFolder(root.toString());

    try (Folder folder = store.open()) {
      folder.put("refused/a.csv", new ByteArrayInputStream(WHOLE));
    }

    assertThat(names(begun.getParent())).isEqualTo(List.of("a.csv"));
    assertThat(root.resolve("refused/a.csv")).hasBinaryContent(WHOLE);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
