package id.simpul.deploy.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that nobody but their owner reads. */
public final class OwnerOnly {

  private OwnerOnly() {}

  /** Makes the file, empty, unless it is there; returns it. */
  public static Path file(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    if (!Files.exists(file)) {
      var owner = PosixFilePermissions.fromString("rw-------");
      Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
    }
    return file;
  }
}
