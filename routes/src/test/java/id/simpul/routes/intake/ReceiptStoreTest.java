package id.simpul.routes.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptStoreTest {

  private static final Instant NOW = Instant.ofEpochMilli(1_800_000_000_000L);

  @TempDir Path home;

  @Test
  void remembersMoreThanOneSegmentAcrossARestart() throws Exception {
    int many = ReceiptSegment.MAX_RECORDS + 1_000;
    try (ReceiptStore store = new ReceiptStore(home, Duration.ofDays(8))) {
      for (int i = 0; i < many; i++) {
        store.put(key(i), found(i, NOW));
      }
    }
    try (ReceiptStore store = new ReceiptStore(home, Duration.ofDays(8))) {
      assertThat(store.find(key(0))).contains(found(0, NOW));
      assertThat(store.find(key(many - 1))).contains(found(many - 1, NOW));
      assertThat(store.find(key(many))).isEmpty();
    }
  }

  @Test
  void forgetsSegmentsOlderThanTheWindow() throws Exception {
    try (ReceiptStore store = new ReceiptStore(home, Duration.ofDays(8))) {
      for (int i = 0; i < ReceiptSegment.MAX_RECORDS; i++) {
        store.put(key(i), found(i, NOW));
      }
      store.put(key(-1), found(1, NOW.plus(Duration.ofDays(1))));
      assertThat(store.find(key(0))).as("within the window").isPresent();
      for (int i = 0; i < ReceiptSegment.MAX_RECORDS; i++) {
        store.put(key(100_000 + i), found(i, NOW.plus(Duration.ofDays(9))));
      }
      assertThat(store.find(key(0))).as("after the window").isEmpty();
    }
  }

  @Test
  void aRecordCutByACrashIsForgottenAndTheOthersStay() throws Exception {
    try (ReceiptStore store = new ReceiptStore(home, Duration.ofDays(8))) {
      store.put(key(1), found(1, NOW));
      store.put(key(2), found(2, NOW));
    }
    Path file = home.resolve("00000000.receipts");
    try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() - 10);
    }
    try (ReceiptStore store = new ReceiptStore(home, Duration.ofDays(8))) {
      assertThat(store.find(key(1))).isPresent();
      assertThat(store.find(key(2))).isEmpty();
      store.put(key(2), found(2, NOW));
      assertThat(store.find(key(2))).contains(found(2, NOW));
    }
  }

  private static ReceiptKey key(int i) {
    return ReceiptKey.of("sender", "flow", Integer.toString(i));
  }

  private static Found found(int i, Instant at) {
    return new Found(new ReceiptKey(i, i), at, String.format("%026d", i));
  }
}
