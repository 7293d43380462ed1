package id.simpul.deploy.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saves as editors make them. */
class FolderWatchTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  @TempDir Path directory;

  @BeforeEach
  void aFolderWithAFile() throws Exception {
    Files.createDirectories(directory.resolve("city/desa"));
    Files.writeString(file(), "1");
  }

  @Test
  void aSaveInPlaceIsOneChange() throws Exception {
    try (FolderWatch watch = new FolderWatch(List.of(directory))) {
      Files.writeString(file(), "2");
      Files.writeString(file(), "3");
      assertThat(watch.await(LONG)).containsExactly(file());
      assertThat(watch.await(Duration.ofMillis(1))).isEmpty();
    }
  }

  @Test
  void aSaveByRenamingIsAChangeOfTheFile() throws Exception {
    try (FolderWatch watch = new FolderWatch(List.of(directory))) {
      Path beside = Files.writeString(directory.resolve("city/desa/.a.jslt.swp"), "2");
      Files.move(beside, file(), StandardCopyOption.REPLACE_EXISTING);
      assertThat(watch.await(LONG)).containsExactly(file());
    }
  }

  @Test
  void aNewFolderIsWatchedFromThenOn() throws Exception {
    try (FolderWatch watch = new FolderWatch(List.of(directory))) {
      Path folder = Files.createDirectory(directory.resolve("agreements"));
      assertThat(watch.await(LONG)).containsExactly(folder);
      Path agreement = Files.writeString(folder.resolve("a.yaml"), "");
      assertThat(watch.await(LONG)).containsExactly(agreement);
    }
  }

  @Test
  void whatEditorsLayBesideIsNoChange() throws Exception {
    try (FolderWatch watch = new FolderWatch(List.of(directory))) {
      Files.writeString(directory.resolve("city/desa/a.jslt~"), "2");
      Files.writeString(file(), "2");
      assertThat(watch.await(LONG)).containsExactly(file());
    }
  }

  private Path file() {
    return directory.resolve("city/desa/a.jslt");
  }
}
