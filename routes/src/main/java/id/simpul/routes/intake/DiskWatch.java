package id.simpul.routes.intake;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps a reserve of free disk, so that what was accepted can still be moved and logged when intake
 * already refuses. Looks at most five times a second. Thread-safe.
 */
public final class DiskWatch {

  private static final long LOOK_EVERY_NANOS = 200_000_000;

  /** On a small disk, a reserve meant for a large one would leave nothing to use. */
  private static final int AT_MOST_A_TENTH = 10;

  private final FileStore store;
  private final long reserveBytes;
  private volatile long lookedAt;
  private volatile boolean writable = true;

  /**
   * @param reserveBytes to be kept free; on a disk of less than ten times that, a tenth of the disk
   */
  public DiskWatch(Path home, long reserveBytes) throws IOException {
    this(Files.getFileStore(home), reserveBytes);
  }

  DiskWatch(FileStore store, long reserveBytes) throws IOException {
    this.store = store;
    this.reserveBytes = Math.min(reserveBytes, store.getTotalSpace() / AT_MOST_A_TENTH);
    look();
  }

  /** Whether more than the reserve is free. */
  public boolean writable() {
    if (System.nanoTime() - lookedAt > LOOK_EVERY_NANOS) {
      look();
    }
    return writable;
  }

  private void look() {
    lookedAt = System.nanoTime();
    try {
      writable = store.getUsableSpace() > reserveBytes;
    } catch (IOException e) {
      writable = false;
    }
  }
}
