package id.simpul.routes.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;

/**
 * Up to 65,536 receipts in an append-only file of 66-byte records (key 16, body 16, accepted-at 8,
 * tracking id 26), with an index outside the heap: per slot half of the key and a record number.
 * Records gather in memory until {@link #force}. Not thread-safe.
 */
final class ReceiptSegment {

  static final int MAX_RECORDS = 65_536;

  private static final int ID_BYTES = 26;
  private static final int RECORD = 40 + ID_BYTES;
  private static final int SLOTS = MAX_RECORDS * 2;
  private static final int SLOT = Long.BYTES + Integer.BYTES;
  private static final int PENDING_RECORDS = 1_024;

  private final Path file;
  private final FileChannel channel;
  private final ByteBuffer index = ByteBuffer.allocateDirect(SLOTS * SLOT);
  private final ByteBuffer pending = ByteBuffer.allocate(PENDING_RECORDS * RECORD);
  private int written;
  private int records;
  private long newest;
  private boolean dirty;

  ReceiptSegment(Path file) throws IOException {
    this.file = file;
    this.channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    load();
  }

  /** A record that was cut by a crash at the end of the file is overwritten. */
  private void load() throws IOException {
    int whole = (int) (channel.size() / RECORD);
    ByteBuffer all = ByteBuffer.allocate(whole * RECORD);
    while (all.hasRemaining() && channel.read(all, all.position()) >= 0) {
      continue;
    }
    for (int i = 0; i < whole; i++) {
      newest = Math.max(newest, all.getLong(i * RECORD + 32));
      index(all.getLong(i * RECORD), i);
    }
    written = whole;
    records = whole;
  }

  boolean full() {
    return records >= MAX_RECORDS;
  }

  long newestMillis() {
    return newest;
  }

  Path file() {
    return file;
  }

  Optional<Found> find(ReceiptKey key) throws IOException {
    int slot = slotOf(key.high());
    while (number(slot) > 0) {
      if (index.getLong(slot * SLOT) == key.high()) {
        ByteBuffer record = record(number(slot) - 1);
        if (record.getLong(0) == key.high() && record.getLong(8) == key.low()) {
          return Optional.of(found(record));
        }
      }
      slot = next(slot);
    }
    return Optional.empty();
  }

  /** Whether it is here, by half of the key: for what need not be certain. */
  boolean probablyHas(ReceiptKey key) {
    int slot = slotOf(key.high());
    while (number(slot) > 0) {
      if (index.getLong(slot * SLOT) == key.high()) {
        return true;
      }
      slot = next(slot);
    }
    return false;
  }

  void append(ReceiptKey key, Found receipt) throws IOException {
    if (!pending.hasRemaining()) {
      flush();
    }
    long at = receipt.acceptedAt().toEpochMilli();
    pending.putLong(key.high()).putLong(key.low());
    pending.putLong(receipt.body().high()).putLong(receipt.body().low()).putLong(at);
    pending.put(receipt.trackingId().getBytes(StandardCharsets.US_ASCII), 0, ID_BYTES);
    index(key.high(), records++);
    newest = Math.max(newest, at);
    dirty = true;
  }

  /** Everything appended is on disk when this returns. */
  void force() throws IOException {
    if (dirty) {
      flush();
      channel.force(false);
      dirty = false;
    }
  }

  void close() throws IOException {
    force();
    channel.close();
  }

  private void flush() throws IOException {
    // A copy: when the disk is full, all that is pending stays so.
    ByteBuffer out = pending.duplicate().flip();
    long at = (long) written * RECORD;
    while (out.hasRemaining()) {
      at += channel.write(out, at);
    }
    pending.clear();
    written = records;
  }

  private ByteBuffer record(int number) throws IOException {
    if (number >= written) {
      return pending.slice((number - written) * RECORD, RECORD);
    }
    ByteBuffer record = ByteBuffer.allocate(RECORD);
    channel.read(record, (long) number * RECORD);
    return record;
  }

  private static Found found(ByteBuffer record) {
    byte[] id = new byte[ID_BYTES];
    record.get(40, id);
    return new Found(
        new ReceiptKey(record.getLong(16), record.getLong(24)),
        Instant.ofEpochMilli(record.getLong(32)),
        new String(id, StandardCharsets.US_ASCII));
  }

  private void index(long half, int number) {
    int slot = slotOf(half);
    while (number(slot) > 0) {
      slot = next(slot);
    }
    index.putLong(slot * SLOT, half).putInt(slot * SLOT + Long.BYTES, number + 1);
  }

  private int number(int slot) {
    return index.getInt(slot * SLOT + Long.BYTES);
  }

  private static int slotOf(long half) {
    return (int) Math.floorMod(half, (long) SLOTS);
  }

  private static int next(int slot) {
    return slot + 1 == SLOTS ? 0 : slot + 1;
  }
}
