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
 * Remembers what was accepted for the duplicate window (Idempotent Receiver), in segments, newest
 * first. A segment is dropped when its newest receipt is older than the window. What a crash takes
 * of the newest segment is put back from the journal at the next start. Thread-safe.
 */
public final class ReceiptStore implements AutoCloseable {

  private static final String SUFFIX = ".receipts";

  private final Path directory;
  private final Duration window;
  private final Deque<ReceiptSegment> segments = new ArrayDeque<>();
  private long nextFile;

  /**
   * @param window how long a repeat is recognised, at least
   */
  public ReceiptStore(Path directory, Duration window) throws IOException {
    this.directory = directory;
    this.window = window;
    Files.createDirectories(directory);
    for (Path file : files()) {
      segments.addFirst(new ReceiptSegment(file));
      nextFile = numberOf(file) + 1;
    }
    if (segments.isEmpty()) {
      addSegment();
    }
  }

  synchronized Optional<Found> find(ReceiptKey key) {
    try {
      for (ReceiptSegment segment : segments) {
        Optional<Found> found = segment.find(key);
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized void put(ReceiptKey key, Found receipt) {
    try {
      if (segments.getFirst().full()) {
        segments.getFirst().force();
        dropOld(receipt.acceptedAt());
        addSegment();
      }
      segments.getFirst().append(key, receipt);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts back what the journal says was accepted, unless it is here. */
  public synchronized void remember(
      String sender, String flow, String messageId, byte[] body, Instant at, String trackingId) {
    ReceiptKey key = ReceiptKey.of(sender, flow, messageId);
    if (segments.stream().noneMatch(s -> s.probablyHas(key))) {
      put(key, new Found(ReceiptKey.of(body), at, trackingId));
    }
  }

  /** Everything remembered so far is on disk when this returns. */
  public synchronized void force() {
    try {
      segments.getFirst().force();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void dropOld(Instant now) throws IOException {
    long oldest = now.minus(window).toEpochMilli();
    Iterator<ReceiptSegment> each = segments.descendingIterator();
    while (each.hasNext()) {
      ReceiptSegment segment = each.next();
      if (segment.newestMillis() < oldest && segments.size() > 1) {
        each.remove();
        segment.close();
        Files.deleteIfExists(segment.file());
      }
    }
  }

  private void addSegment() throws IOException {
    String name = String.format("%08d%s", nextFile++, SUFFIX);
    segments.addFirst(new ReceiptSegment(directory.resolve(name)));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.filter(p -> p.toString().endsWith(SUFFIX)).sorted().toList();
    }
  }

  private static long numberOf(Path file) {
    return Long.parseLong(file.getFileName().toString().replace(SUFFIX, ""));
  }

  @Override
  public synchronized void close() throws IOException {
    for (ReceiptSegment segment : segments) {
      segment.close();
    }
  }
}
