package id.simpul.routes;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a home for one hub: a second one would wait for the broker's journal without a word. The
 * operating system lets go of the lock when the process ends, however it ends.
 */
final class HomeLock implements AutoCloseable {

  private final FileChannel file;

  private HomeLock(FileChannel file) {
    this.file = file;
  }

  /**
   * @throws IllegalStateException when a hub runs with this home
   */
  static HomeLock of(Path home) throws IOException {
    Files.createDirectories(home);
    FileChannel file =
        FileChannel.open(
            home.resolve("hub.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (isFree(file)) {
      return new HomeLock(file);
    }
    file.close();
    throw new IllegalStateException(
        "a hub is running with the home " + home + ". Stop it, or give another --home.");
  }

  private static boolean isFree(FileChannel file) throws IOException {
    try {
      FileLock lock = file.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
