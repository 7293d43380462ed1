package id.simpul.routes.intake;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;

/**
 * A fixed hash table in a memory-mapped file, so that millions of receipts cost no heap and survive
 * the process. Open addressing; a slot is 72 bytes: key 16, body 16, accepted-at 8, tracking id 26,
 * padding 6; accepted-at 0 means free and is written last. Not thread-safe.
 */
final class ReceiptTable {

  private static final int SLOT = 72;
  private static final int BODY = 16;
  private static final int AT = 32;
  private static final int ID = 40;
  private static final int ID_BYTES = 26;

  private final Path file;
  private final MappedByteBuffer slots;
  private final int capacity;
  private int used;
  private long newest;

  /** What is known of one earlier message. */
  record Found(ReceiptKey body, Instant acceptedAt, String trackingId) {}

  ReceiptTable(Path file, int capacity) throws IOException {
    this.file = file;
    this.capacity = capacity;
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      slots = channel.map(FileChannel.MapMode.READ_WRITE, 0, (long) capacity * SLOT);
    }
    slots.order(ByteOrder.BIG_ENDIAN);
    count();
  }

  private void count() {
    for (int i = 0; i < capacity; i++) {
      long at = slots.getLong(offset(i) + AT);
      if (at != 0) {
        used++;
        newest = Math.max(newest, at);
      }
    }
  }

  /** Three quarters: beyond that, probing gets long. */
  boolean full() {
    return used >= capacity - (capacity >> 2);
  }

  long newestMillis() {
    return newest;
  }

  Path file() {
    return file;
  }

  Optional<Found> find(ReceiptKey key) {
    int slot = slotOf(key);
    return slots.getLong(offset(slot) + AT) == 0 ? Optional.empty() : Optional.of(read(slot));
  }

  void put(ReceiptKey key, Found receipt) {
    int slot = slotOf(key);
    int at = offset(slot);
    boolean fresh = slots.getLong(at + AT) == 0;
    slots.putLong(at, key.high()).putLong(at + 8, key.low());
    slots.putLong(at + BODY, receipt.body().high()).putLong(at + BODY + 8, receipt.body().low());
    byte[] id = receipt.trackingId().getBytes(StandardCharsets.US_ASCII);
    slots.put(at + ID, id, 0, ID_BYTES);
    long millis = receipt.acceptedAt().toEpochMilli();
    slots.putLong(at + AT, millis);
    used += fresh ? 1 : 0;
    newest = Math.max(newest, millis);
  }

  /** Writes changed pages to disk. */
  void force() {
    slots.force();
  }

  private Found read(int slot) {
    int at = offset(slot);
    byte[] id = new byte[ID_BYTES];
    slots.get(at + ID, id);
    return new Found(
        new ReceiptKey(slots.getLong(at + BODY), slots.getLong(at + BODY + 8)),
        Instant.ofEpochMilli(slots.getLong(at + AT)),
        new String(id, StandardCharsets.US_ASCII));
  }

  /** The slot that holds the key, or the free one where it belongs. */
  private int slotOf(ReceiptKey key) {
    int slot = (int) Math.floorMod(key.low(), (long) capacity);
    while (true) {
      int at = offset(slot);
      boolean free = slots.getLong(at + AT) == 0;
      if (free || slots.getLong(at) == key.high() && slots.getLong(at + 8) == key.low()) {
        return slot;
      }
      slot = slot + 1 == capacity ? 0 : slot + 1;
    }
  }

  private static int offset(int slot) {
    return slot * SLOT;
  }
}
