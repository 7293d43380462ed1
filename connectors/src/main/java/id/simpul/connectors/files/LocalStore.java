package id.simpul.connectors.files;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of this machine, or one that this machine has mounted. Made by a Kamelet. */
public final class LocalStore implements FileStore {

  private Path root;

  /**
   * @param folder an absolute path, as it is or as a {@code file:} URI
   * @throws IllegalArgumentException if it is relative: it would depend on where the hub was
   *     started
   */
  public void setFolder(String folder) {
    root = folder.startsWith("file:") ? Path.of(URI.create(folder)) : Path.of(folder);
    if (!root.isAbsolute()) {
      throw new IllegalArgumentException("folder must be an absolute path");
    }
  }

  Path root() {
    return root;
  }

  @Override
  public Folder open() throws IOException {
    if (!Files.isDirectory(root)) {
      throw new IOException("the folder does not exist");
    }
    return new LocalFolder(root);
  }
}
