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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers what was accepted for the duplicate window (Idempotent Receiver), in segments, newest
 * first. A segment is dropped when its newest receipt is older than the window. What a crash takes
 * of the newest segment is put back from the journal at the next start. Thread-safe.
 */
public final class ReceiptStore implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ReceiptStore.class);
  private static final String SUFFIX = ".receipts";

  private final Path directory;
  private final Duration window;
  private final Deque<ReceiptSegment> segments = new ArrayDeque<>();

  /** Accepted while the disk was full; intake refuses meanwhile, so they are few. */
  private final Map<ReceiptKey, Found> unwritten = new LinkedHashMap<>();

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
    if (unwritten.containsKey(key)) {
      return Optional.of(unwritten.get(key));
    }
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

  /** Remembers a receipt even when the disk is full: its message is accepted already. */
  synchronized void put(ReceiptKey key, Found receipt) {
    unwritten.put(key, receipt);
    try {
      writeAll();
    } catch (IOException e) {
      LOG.warn("{} receipts cannot be written yet: {}", unwritten.size(), e.toString());
    }
  }

  private void writeAll() throws IOException {
    Iterator<Map.Entry<ReceiptKey, Found>> each = unwritten.entrySet().iterator();
    while (each.hasNext()) {
      Map.Entry<ReceiptKey, Found> next = each.next();
      write(next.getKey(), next.getValue());
      each.remove();
    }
  }

  private void write(ReceiptKey key, Found receipt) throws IOException {
    if (segments.getFirst().full()) {
      segments.getFirst().force();
      dropOld(receipt.acceptedAt());
      addSegment();
    }
    segments.getFirst().append(key, receipt);
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
      writeAll();
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
    writeAll();
    for (ReceiptSegment segment : segments) {
      segment.close();
    }
  }
}
