package id.simpul.routes.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {

  @TempDir private Path directory;

  @Test
  void whatWasAddedIsReadAgain() {
    HistoryFile history = new HistoryFile(directory.resolve("history.jsonl"));
    history.add(entry("first"));
    history.add(entry("second\nline"));

    assertThat(history.all()).containsExactly(entry("first"), entry("second\nline"));
  }

  @Test
  void aLineThatACrashCutShortDoesNotHideTheOthers() throws Exception {
    Path file = directory.resolve("history.jsonl");
    HistoryFile history = new HistoryFile(file);
    history.add(entry("first"));
    Files.writeString(file, "\n{\"at\":\"2026-", StandardOpenOption.APPEND);
    history.add(entry("second"));

    assertThat(history.all()).containsExactly(entry("first"), entry("second"));
  }

  private static Recorded entry(String why) {
    return new Recorded(
        Instant.parse("2026-11-24T08:15:00Z"),
        Recorded.What.APPLY,
        "3f2a91b0c4d1",
        "3f2a91b0c4d1",
        new Change("rina", why, Optional.of("9b0eeed")),
        List.of("participant desa added"));
  }
}
