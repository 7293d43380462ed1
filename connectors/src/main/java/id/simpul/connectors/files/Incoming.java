package id.simpul.connectors.files;

import id.simpul.connectors.files.Folder.Entry;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells which files of a sender are whole and meant for the hub. For one thread. */
final class Incoming {

  private final List<PathMatcher> names;
  private final String readyMarker;
  private final long quietFor;
  private final Watch watch = new Watch(System::nanoTime);

  /**
   * @param names patterns such as {@code *.csv}, separated by commas
   * @param readyMarker what is added to a file's name to name the file that says it is whole; empty
   *     when there are no such files
   * @param quietFor milliseconds in which a file may not have changed; counts where there is no
   *     marker
   */
  Incoming(String names, String readyMarker, long quietFor) {
    this.names =
        Arrays.stream(names.split(","))
            .map(name -> "glob:" + name.strip().toLowerCase(Locale.ROOT))
            .map(FileSystems.getDefault()::getPathMatcher)
            .toList();
    this.readyMarker = readyMarker;
    this.quietFor = quietFor;
  }

  List<Entry> complete(List<Entry> entries) {
    Set<String> all = entries.stream().map(Entry::name).collect(Collectors.toSet());
    watch.keepOnly(all);
    return entries.stream()
        .filter(entry -> isWanted(entry.name()))
        .filter(entry -> isComplete(entry, all))
        .toList();
  }

  /** Clears the sign that the file was whole, so that the next of that name needs its own. */
  void taken(Folder folder, String name) throws IOException {
    if (!readyMarker.isEmpty()) {
      folder.delete(name + readyMarker);
    }
  }

  private boolean isWanted(String name) {
    Path path = Path.of(name.toLowerCase(Locale.ROOT));
    return !name.startsWith(".") && names.stream().anyMatch(pattern -> pattern.matches(path));
  }

  private boolean isComplete(Entry entry, Set<String> all) {
    return readyMarker.isEmpty()
        ? watch.unchangedFor(entry.name(), entry) >= quietFor
        : all.contains(entry.name() + readyMarker);
  }
}
