package id.simpul.routes.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells of which commit a directory is the checkout, as its files below {@code .git} say. Changes
 * that are not committed do not show.
 */
public final class GitCheckout {

  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
  private static final String REFERENCE = "ref: ";

  private GitCheckout() {}

  /** Of the last of these directories that is one: its files lie over those of the others. */
  public static Optional<String> commit(List<Path> directories) {
    return directories.stream()
        .flatMap(directory -> commit(directory).stream())
        .reduce((first, last) -> last);
  }

  private static Optional<String> commit(Path directory) {
    try {
      Optional<Path> git =
          Stream.iterate(directory.toRealPath(), at -> at != null, Path::getParent)
              .map(at -> at.resolve(".git"))
              .filter(Files::exists)
              .findFirst();
      return git.isEmpty() ? Optional.empty() : head(folder(git.get()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Of a further work tree, {@code .git} is a file that names the folder. */
  private static Path folder(Path git) throws IOException {
    if (Files.isDirectory(git)) {
      return git;
    }
    String text = Files.readString(git).strip();
    return git.resolveSibling(text.replaceFirst("^gitdir: ", ""));
  }

  private static Optional<String> head(Path git) throws IOException {
    String head = Files.readString(git.resolve("HEAD")).strip();
    return head.startsWith(REFERENCE)
        ? reference(common(git), head.substring(REFERENCE.length()))
        : usable(head);
  }

  /** Where the branches of all work trees are. */
  private static Path common(Path git) throws IOException {
    Path file = git.resolve("commondir");
    return Files.exists(file) ? git.resolve(Files.readString(file).strip()) : git;
  }

  private static Optional<String> reference(Path git, String name) throws IOException {
    Path file = git.resolve(name).normalize();
    if (file.startsWith(git.normalize()) && Files.exists(file)) {
      return usable(Files.readString(file).strip());
    }
    Path packed = git.resolve("packed-refs");
    List<String> lines = Files.exists(packed) ? Files.readAllLines(packed) : List.of();
    return lines.stream()
        .filter(line -> line.endsWith(" " + name))
        .findFirst()
        .flatMap(line -> usable(line.substring(0, line.indexOf(' '))));
  }

  private static Optional<String> usable(String commit) {
    return COMMIT.matcher(commit).matches() ? Optional.of(commit) : Optional.empty();
  }
}
