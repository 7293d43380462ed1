package id.simpul.deploy.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** How often a second the disk can sync one small write after the other. */
final class DiskRate {

  private static final int SYNCS = 500;

  private DiskRate() {}

  static double syncsPerSecond(Path directory) throws IOException {
    Path file = directory.resolve("sync-rate");
    long start = System.nanoTime();
    try (FileChannel disk =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      for (int i = 0; i < SYNCS; i++) {
        disk.write(ByteBuffer.allocate(1024));
        disk.force(false);
      }
    }
    Files.delete(file);
    return SYNCS * 1e9 / (System.nanoTime() - start);
  }
}
