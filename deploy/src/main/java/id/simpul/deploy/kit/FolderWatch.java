package id.simpul.deploy.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Tells when something below some directories has been saved. Editors write in several steps, or
 * another file and rename it: all that follows closely is one change. For one thread.
 */
final class FolderWatch implements AutoCloseable {

  private static final Duration QUIET = Duration.ofMillis(200);

  private final List<Path> directories;
  private final WatchService watch;

  FolderWatch(List<Path> directories) throws IOException {
    this.directories = List.copyOf(directories);
    this.watch = FileSystems.getDefault().newWatchService();
    register();
  }

  /** Again after each change: a new folder is watched from then on. */
  private void register() throws IOException {
    for (Path directory : directories) {
      try (Stream<Path> all = Files.walk(directory)) {
        List<Path> folders =
            all.filter(Files::isDirectory).filter(folder -> !hidden(directory, folder)).toList();
        for (Path folder : folders) {
          folder.register(
              watch,
              StandardWatchEventKinds.ENTRY_CREATE,
              StandardWatchEventKinds.ENTRY_MODIFY,
              StandardWatchEventKinds.ENTRY_DELETE);
        }
      } catch (UncheckedIOException e) {
        // A folder went away while it was looked at; the next change comes back here.
        continue;
      }
    }
  }

  private static boolean hidden(Path root, Path folder) {
    for (Path name : root.relativize(folder)) {
      if (name.toString().startsWith(".") && !name.toString().equals("..")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Waits for a change, and until it is over.
   *
   * @return files that were saved or taken away; empty when the time is over or the watch is closed
   */
  Set<Path> await(Duration longest) throws IOException, InterruptedException {
    Set<Path> changed = new TreeSet<>();
    long until = System.nanoTime() + longest.toNanos();
    try {
      while (changed.isEmpty() && System.nanoTime() < until) {
        gather(until - System.nanoTime(), changed);
      }
      while (!changed.isEmpty() && gather(QUIET.toNanos(), changed)) {
        // Something still comes.
      }
    } catch (ClosedWatchServiceException e) {
      return Set.of();
    }
    if (!changed.isEmpty()) {
      register();
    }
    return changed;
  }

  /** Whether anything came in that time. */
  private boolean gather(long nanos, Set<Path> into) throws InterruptedException {
    WatchKey key = watch.poll(nanos, TimeUnit.NANOSECONDS);
    if (key == null) {
      return false;
    }
    Path folder = (Path) key.watchable();
    for (WatchEvent<?> event : key.pollEvents()) {
      if (event.context() instanceof Path name && !passing(name.toString())) {
        into.add(folder.resolve(name));
      }
    }
    key.reset();
    return true;
  }

  /** What editors lay beside a file while they work on it. */
  private static boolean passing(String name) {
    return name.startsWith(".")
        || name.endsWith("~")
        || name.endsWith(".tmp")
        || name.equals("4913");
  }

  @Override
  public void close() throws IOException {
    watch.close();
  }
}
