package id.simpul.deploy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of a given size in memory, which can really be full. Needs the right to mount. */
final class SmallDisk implements AutoCloseable {

  private static final byte[] BLOCK = new byte[64 << 10];

  private final Path directory;

  private SmallDisk(Path directory) {
    this.directory = directory;
  }

  /** Whether this machine lets the test mount one; Linux as root does. */
  static boolean isPossible(Path directory) throws IOException, InterruptedException {
    if (!run("mount", "-t", "tmpfs", "-o", "size=1m", "none", directory.toString())) {
      return false;
    }
    return run("umount", directory.toString());
  }

  static SmallDisk mounted(Path directory, int megabytes) throws IOException, InterruptedException {
    run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "none", directory.toString());
    return new SmallDisk(directory);
  }

  /** To the last byte. */
  void fill() throws IOException {
    try (OutputStream out = Files.newOutputStream(filler())) {
      while (true) {
        out.write(BLOCK);
      }
    } catch (IOException e) {
      if (!e.getMessage().contains("No space left")) {
        throw e;
      }
    }
  }

  void free() throws IOException {
    Files.deleteIfExists(filler());
  }

  private Path filler() {
    return directory.resolve("filler");
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  @Override
  public void close() throws IOException, InterruptedException {
    run("umount", "-l", directory.toString());
  }
}
