package id.simpul.routes.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Remembers what was accepted for the duplicate window (Idempotent Receiver), in mapped files of
 * 200,000 receipts each, newest first. A file is dropped when its newest receipt is older than the
 * window. Thread-safe.
 */
public final class ReceiptStore {

  private static final int CAPACITY = 262_144;
  private static final String SUFFIX = ".receipts";

  private final Path directory;
  private final Duration window;
  private final Deque<ReceiptTable> tables = new ArrayDeque<>();
  private long nextFile;

  /**
   * @param window how long a repeat is recognised
   */
  public ReceiptStore(Path directory, Duration window) {
    this.directory = directory;
    this.window = window;
    try {
      Files.createDirectories(directory);
      for (Path file : files()) {
        tables.addFirst(new ReceiptTable(file, CAPACITY));
        nextFile = numberOf(file) + 1;
      }
      if (tables.isEmpty()) {
        addTable();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized Optional<ReceiptTable.Found> find(ReceiptKey key) {
    for (ReceiptTable table : tables) {
      Optional<ReceiptTable.Found> found = table.find(key);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Remembers a receipt; the same one again changes nothing. */
  synchronized void put(ReceiptKey key, ReceiptTable.Found receipt) {
    if (find(key).isPresent()) {
      return;
    }
    if (tables.getFirst().full()) {
      dropOld(receipt.acceptedAt());
      addTable();
    }
    tables.getFirst().put(key, receipt);
  }

  /** Remembers what the journal says was accepted. */
  public void remember(
      String sender, String flow, String messageId, byte[] body, Instant at, String trackingId) {
    put(
        ReceiptKey.of(sender, flow, messageId),
        new ReceiptTable.Found(ReceiptKey.of(body), at, trackingId));
  }

  /** Returns when everything remembered so far is on disk. */
  public void force() {
    List<ReceiptTable> all;
    synchronized (this) {
      all = tables.stream().limit(2).toList();
    }
    all.forEach(ReceiptTable::force);
  }

  private void dropOld(Instant now) {
    long oldest = now.minus(window).toEpochMilli();
    Iterator<ReceiptTable> each = tables.descendingIterator();
    while (each.hasNext()) {
      ReceiptTable table = each.next();
      if (table.newestMillis() < oldest && tables.size() > 1) {
        each.remove();
        delete(table.file());
      }
    }
  }

  private void addTable() {
    try {
      String name = String.format("%08d%s", nextFile++, SUFFIX);
      tables.addFirst(new ReceiptTable(directory.resolve(name), CAPACITY));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.filter(p -> p.toString().endsWith(SUFFIX)).sorted().toList();
    }
  }

  private static long numberOf(Path file) {
    return Long.parseLong(file.getFileName().toString().replace(SUFFIX, ""));
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
