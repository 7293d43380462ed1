package id.simpul.routes.control;

import id.simpul.connectors.state.StateFile;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.json.MalformedBody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The versions of the configuration on disk, below {@code configurations/} of home: one folder per
 * version with exactly its files, {@code state.json}, and {@code history.jsonl}, to which lines are
 * only ever added. What a method wrote is on disk when it returns. One caller at a time.
 */
public final class ConfigurationStore {

  private static final String FOLDER = "configurations";

  private final Path directory;
  private final StateFile state;
  private final HistoryFile history;

  /**
   * @param home the hub's
   */
  public ConfigurationStore(Path home) {
    this.directory = home.resolve(FOLDER);
    this.state = new StateFile(home, FOLDER, "state.json");
    this.history = new HistoryFile(directory.resolve("history.jsonl"));
  }

  /** Empty in a new home. */
  Optional<StoredState> state() {
    try {
      Optional<String> text = state.read();
      return text.isEmpty()
          ? Optional.empty()
          : Optional.of(StoredState.of(Json.parse(text.get().getBytes(StandardCharsets.UTF_8))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MalformedBody e) {
      throw new IllegalStateException(
          directory.resolve("state.json") + " is damaged. Take it away to start anew.", e);
    }
  }

  void state(StoredState next) {
    try {
      state.write(new String(Json.write(next.json()), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps the files of a version; there once, they never change. */
  void keep(String version, ConfigurationFiles files) {
    Path folder = directory.resolve(version);
    if (Files.isDirectory(folder)) {
      return;
    }
    // Under another name until every file is there; one that a crash left behind is never read.
    Path unfinished = directory.resolve("." + version + "-" + UUID.randomUUID());
    try {
      for (Map.Entry<String, byte[]> file : files.all().entrySet()) {
        write(unfinished.resolve(file.getKey()), file.getValue());
      }
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
      force(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
  }

  private static void force(Path directory) throws IOException {
    try (FileChannel entries = FileChannel.open(directory, StandardOpenOption.READ)) {
      entries.force(true);
    }
  }

  /** The files of a version; empty when none is kept under that name. */
  Optional<ConfigurationFiles> files(String version) {
    Path folder = directory.resolve(version);
    return Files.isDirectory(folder)
        ? Optional.of(ConfigurationFiles.of(List.of(folder)))
        : Optional.empty();
  }

  /** The kept version whose name begins so, when there is exactly one. */
  Optional<String> find(String beginning) {
    if (beginning.isEmpty() || beginning.startsWith(".") || !Files.isDirectory(directory)) {
      return Optional.empty();
    }
    try (Stream<Path> all = Files.list(directory)) {
      List<String> found =
          all.filter(Files::isDirectory)
              .map(folder -> folder.getFileName().toString())
              .filter(name -> name.startsWith(beginning))
              .toList();
      return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  HistoryFile history() {
    return history;
  }
}
