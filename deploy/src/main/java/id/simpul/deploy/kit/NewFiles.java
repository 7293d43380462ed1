package id.simpul.deploy.kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Files to be written together, none over one that is there. Belongs to one thread. */
final class NewFiles {

  private final Path directory;
  private final Map<String, byte[]> files = new TreeMap<>();

  NewFiles(Path directory) {
    this.directory = directory;
  }

  void add(String path, String text) {
    add(path, text.getBytes(StandardCharsets.UTF_8));
  }

  void add(String path, byte[] content) {
    files.put(path, content);
  }

  /** One more than there are of that ending in the folder. */
  int count(String folder, String ending) {
    return 1
        + (int)
            files.keySet().stream().filter(p -> p.startsWith(folder) && p.endsWith(ending)).count();
  }

  /**
   * Writes all of them.
   *
   * @return their paths, in order
   * @throws IOException if one of them is there already; then none is written
   */
  List<String> write() throws IOException {
    for (String path : files.keySet()) {
      if (Files.exists(directory.resolve(path))) {
        throw new IOException(directory.resolve(path) + " is there already; nothing was written.");
      }
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = directory.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue(), StandardOpenOption.CREATE_NEW);
    }
    return List.copyOf(files.keySet());
  }
}
