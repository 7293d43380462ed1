package id.simpul.mappings.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;

/**
 * Reads every file below one directory. Names that begin with a dot are left out. A symbolic link
 * is followed within the directory, as Kubernetes mounts a ConfigMap; one that leads out of it is a
 * fault, so that a contributed folder cannot bring in a file of the machine. Pipes and devices are
 * not opened.
 */
final class DirectoryReader extends SimpleFileVisitor<Path> {

  private static final String INSTEAD_OF_LINK = "Put the file itself there.";
  private static final String UNREADABLE = "cannot be read.";
  private static final String GIVE_RIGHT = "Give the hub's user the right to read it.";

  private final Path root;
  private final Path real;
  private final GatheredFiles files;

  private DirectoryReader(Path root, GatheredFiles files) throws IOException {
    this.root = root;
    this.real = root.toRealPath();
    this.files = files;
  }

  /**
   * @throws UncheckedIOException if the directory itself cannot be read
   */
  static void read(Path directory, GatheredFiles into) {
    try {
      Files.walkFileTree(
          directory,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          FileNames.MAX_DEPTH,
          new DirectoryReader(directory, into));
    } catch (IOException e) {
      throw new UncheckedIOException("configuration directory " + directory, e);
    }
  }

  @Override
  public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
      throws IOException {
    files.passBy();
    if (files.isFull()) {
      return FileVisitResult.TERMINATE;
    }
    boolean wanted = directory.equals(root) || (!hidden(directory) && inside(directory));
    return wanted ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    if (!hidden(file) && attributes.isSymbolicLink()) {
      add(file, "is a link to nothing.", INSTEAD_OF_LINK);
    } else if (!hidden(file) && inside(file)) {
      read(file, attributes);
    }
    return files.isFull() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
  }

  private void read(Path file, BasicFileAttributes attributes) {
    if (attributes.isDirectory()) {
      add(file, "lies too deep.", "Folders may be " + FileNames.MAX_DEPTH + " deep.");
    } else if (!attributes.isRegularFile()) {
      add(file, "is a pipe or a device, not a file.", "Take it away.");
    } else {
      try (InputStream content = Files.newInputStream(file)) {
        files.add(name(file), content);
      } catch (IOException e) {
        add(file, UNREADABLE, GIVE_RIGHT);
      }
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
          loop ? "is a link that leads back to itself." : UNREADABLE,
          loop ? "Take the link away." : GIVE_RIGHT);
    }
    return FileVisitResult.CONTINUE;
  }

  private boolean inside(Path path) throws IOException {
    Path target = path.toRealPath();
    if (!target.startsWith(real)) {
      add(path, "is a link that leads out of the configuration's directory.", INSTEAD_OF_LINK);
    } else if (leadsIntoHidden(target)) {
      add(path, "is a link to what is left out, because of its dot.", INSTEAD_OF_LINK);
    } else {
      return true;
    }
    return false;
  }

  /** Two dots are the folders in which Kubernetes keeps a ConfigMap. */
  private boolean leadsIntoHidden(Path target) {
    for (Path name : real.relativize(target)) {
      if (name.toString().matches("[.][^.].*")) {
        return true;
      }
    }
    return false;
  }

  private void add(Path path, String reason, String advice) {
    files.refuse(name(path), reason, advice);
  }

  private static boolean hidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private String name(Path file) {
    String separator = root.getFileSystem().getSeparator();
    return root.relativize(file).toString().replace(separator, "/");
  }
}
