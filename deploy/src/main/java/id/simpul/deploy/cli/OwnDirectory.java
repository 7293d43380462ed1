package id.simpul.deploy.cli;

import id.simpul.mappings.files.LayoutCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells when a directory cannot be an installation's own files. */
public final class OwnDirectory {

  private OwnDirectory() {}

  /** Why it looks wrong, with the directory that was probably meant; empty when it looks right. */
  public static Optional<String> objection(Path directory) {
    if (!Files.isDirectory(directory)) {
      return Optional.of("There is no directory " + directory + ".");
    }
    if (holdsFolders(directory)) {
      return Optional.empty();
    }
    String meant = meant(directory).map(path -> " Did you mean " + path + "?").orElse("");
    return Optional.of(
        directory
            + " holds none of the folders "
            + String.join(", ", LayoutCheck.FOLDERS)
            + "."
            + meant);
  }

  private static boolean holdsFolders(Path directory) {
    return LayoutCheck.FOLDERS.stream()
        .anyMatch(name -> Files.isDirectory(directory.resolve(name)));
  }

  /** One too high, or one or two too low. */
  private static Optional<Path> meant(Path directory) {
    Path real = directory.toAbsolutePath().normalize();
    return Stream.concat(
            Stream.of(real.resolve(".."), real.resolve("../..")), children(directory).stream())
        .map(Path::normalize)
        .filter(OwnDirectory::holdsFolders)
        .findFirst();
  }

  private static List<Path> children(Path directory) {
    try (Stream<Path> found = Files.list(directory)) {
      return found.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
