package id.simpul.mappings.files;

import id.simpul.mappings.fault.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Map;

/**
 * Reads every file below one directory. Names that begin with a dot are left out. A symbolic link
 * is followed within the directory, as Kubernetes mounts a ConfigMap; one that leads out of it is a
 * fault, so that a contributed folder cannot bring in a file of the machine.
 */
final class DirectoryReader extends SimpleFileVisitor<Path> {

  private static final long MAX_BYTES = 10L << 20;
  private static final int MAX_DEPTH = 12;

  private final Path root;
  private final Path real;
  private final Map<String, byte[]> files;
  private final Faults faults;

  private DirectoryReader(Path root, Map<String, byte[]> files, Faults faults) throws IOException {
    this.root = root;
    this.real = root.toRealPath();
    this.files = files;
    this.faults = faults;
  }

  /**
   * @throws UncheckedIOException if the directory itself cannot be read
   */
  static void read(Path directory, Map<String, byte[]> into, Faults faults) {
    try {
      Files.walkFileTree(
          directory,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          MAX_DEPTH,
          new DirectoryReader(directory, into, faults));
    } catch (IOException e) {
      throw new UncheckedIOException("configuration directory " + directory, e);
    }
  }

  @Override
  public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
      throws IOException {
    boolean wanted = directory.equals(root) || (!hidden(directory) && inside(directory));
    return wanted ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    if (hidden(file)) {
      return FileVisitResult.CONTINUE;
    }
    if (attributes.isSymbolicLink()) {
      add(file, "is a link to nothing.", "Put the file itself there.");
    } else if (inside(file)) {
      read(file, attributes);
    }
    return FileVisitResult.CONTINUE;
  }

  private void read(Path file, BasicFileAttributes attributes) throws IOException {
    if (!attributes.isRegularFile()) {
      add(file, "is not a file or lies too deep.", "Folders may be " + MAX_DEPTH + " deep.");
    } else if (attributes.size() > MAX_BYTES) {
      add(file, "is larger than " + MAX_BYTES + " bytes.", "Make it smaller or take it away.");
    } else {
      files.put(name(file), Files.readAllBytes(file));
    }
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
    if (file.equals(root)) {
      throw e;
    }
    boolean loop = e instanceof FileSystemLoopException;
    if (!hidden(file)) {
      add(
          file,
          loop ? "is a link that leads back to itself." : "cannot be read.",
          loop ? "Take the link away." : "Give the hub's user the right to read it.");
    }
    return FileVisitResult.CONTINUE;
  }

  private boolean inside(Path path) throws IOException {
    boolean inside = path.toRealPath().startsWith(real);
    if (!inside) {
      add(
          path,
          "is a link that leads out of the configuration's directory.",
          "Put the file itself there.");
    }
    return inside;
  }

  private void add(Path path, String reason, String advice) {
    faults.add(new Fault(name(path), 0, reason, advice));
  }

  private static boolean hidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private String name(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }
}
