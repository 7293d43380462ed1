package id.simpul.connectors.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A folder of this machine's file system. */
final class LocalFolder implements Folder {

  private final Path root;

  /**
   * @throws IOException if the folder is not there
   */
  LocalFolder(Path root) throws IOException {
    this.root = root.toRealPath();
  }

  @Override
  public List<Entry> list(String below) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(root.resolve(below))) {
      for (Path file : files) {
        entry(file).ifPresent(entries::add);
      }
    } catch (NoSuchFileException e) {
      return List.of();
    }
    return entries;
  }

  private static Optional<Entry> entry(Path file) throws IOException {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      String name = file.getFileName().toString();
      long modified = attributes.lastModifiedTime().toMillis();
      return Optional.of(new Entry(name, attributes.size(), modified))
          .filter(entry -> attributes.isRegularFile());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean move(String from, String to) throws IOException {
    Path target = made(to);
    try {
      Files.move(root.resolve(from), target, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  @Override
  public Path fetch(String name) {
    return root.resolve(name);
  }

  @Override
  public void put(String name, InputStream content) throws IOException {
    Path target = made(name);
    // Named after the file: what a hub that was killed had begun is written over by the next try.
    Path unfinished = target.resolveSibling("." + target.getFileName() + ".tmp");
    try {
      Files.copy(content, unfinished, StandardCopyOption.REPLACE_EXISTING);
      onDisk(unfinished);
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
      onDisk(target.getParent());
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** A name that outlives its content would be a file of nothing after a power cut. */
  private static void onDisk(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private Path made(String name) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    if (!file.startsWith(file.getParent().toRealPath())) {
      throw new IOException("a folder below it is a link");
    }
    return file;
  }

  @Override
  public Optional<byte[]> read(String name) throws IOException {
    try {
      return Optional.of(Files.readAllBytes(root.resolve(name)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public void delete(String name) throws IOException {
    Files.deleteIfExists(root.resolve(name));
  }

  @Override
  public void close() {}
}
