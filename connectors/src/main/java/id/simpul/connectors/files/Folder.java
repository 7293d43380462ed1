package id.simpul.connectors.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A folder that the hub shares with another party, on this machine or another. A name may lead into
 * folders below, with {@code /} between; these are made when something is put there. A link is no
 * file: it could lead out of the folder. For one thread.
 */
sealed interface Folder extends AutoCloseable permits LocalFolder, SftpFolder {

  /**
   * A file as it stands there.
   *
   * @param name without the folder
   * @param modified as that machine's clock has it: to be compared, never to be reckoned with
   */
  record Entry(String name, long size, long modified) {}

  /**
   * The files directly in it, in no order; none where it does not exist.
   *
   * @param below a folder below; empty for the folder itself
   */
  List<Entry> list(String below) throws IOException;

  /**
   * Gives a file another name, in one step: of several who try, one succeeds.
   *
   * @return false when the file is not there (any more)
   */
  boolean move(String from, String to) throws IOException;

  /** The file's bytes as a file of this machine, copied where it is on another. */
  Path fetch(String name) throws IOException;

  /** Writes a file whole or not at all, in place of an earlier one. */
  void put(String name, InputStream content) throws IOException;

  /** The content of a small file; empty when it is not there. */
  Optional<byte[]> read(String name) throws IOException;

  void delete(String name) throws IOException;

  @Override
  void close();
}
