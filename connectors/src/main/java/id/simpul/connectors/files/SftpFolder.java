package id.simpul.connectors.files;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SftpATTRS;
import com.jcraft.jsch.SftpException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A folder of an SFTP server, over one connection. */
final class SftpFolder implements Folder {

  private static final int MOST_LISTINGS = 5;

  private final Session session;
  private final ChannelSftp sftp;
  private final String root;

  /** Copies of this connection's files, removed with it. */
  private Path copy;

  /**
   * @param root with a slash at the end
   */
  SftpFolder(Session session, ChannelSftp sftp, String root) {
    this.session = session;
    this.sftp = sftp;
    this.root = root;
  }

  /**
   * Lists a folder; none below the sender's is empty where it is not there. Servers also say
   * "missing" when a file goes away while they look at it, so the folder itself is asked for.
   */
  @Override
  public List<Entry> list(String below) throws IOException {
    for (int tries = 1; ; tries++) {
      try {
        return entries(root + below);
      } catch (SftpException e) {
        if (isMissing(e) && !below.isEmpty() && !exists(below)) {
          return List.of();
        }
        if (!isMissing(e) || tries == MOST_LISTINGS) {
          throw failure(e);
        }
      }
    }
  }

  private List<Entry> entries(String directory) throws SftpException {
    return sftp.ls(quoted(directory)).stream()
        .filter(entry -> entry.getAttrs().isReg())
        .map(entry -> entry(entry.getFilename(), entry.getAttrs()))
        .toList();
  }

  private static Entry entry(String name, SftpATTRS attributes) {
    return new Entry(name, attributes.getSize(), attributes.getMTime() * 1000L);
  }

  /** A server says no more than "failure" where a name is taken, so that it is looked up after. */
  @Override
  public boolean move(String from, String to) throws IOException {
    make(to);
    try {
      sftp.rename(quoted(root + from), quoted(root + to));
      return true;
    } catch (SftpException e) {
      if (isMissing(e) || !exists(from)) {
        return false;
      }
      throw failure(e);
    }
  }

  private boolean exists(String name) throws IOException {
    try {
      sftp.lstat(quoted(root + name));
      return true;
    } catch (SftpException e) {
      if (isMissing(e)) {
        return false;
      }
      throw failure(e);
    }
  }

  @Override
  public Path fetch(String name) throws IOException {
    copy = copy == null ? Files.createTempFile("simpul-", ".copy") : copy;
    try {
      sftp.get(quoted(root + name), copy.toString());
      return copy;
    } catch (SftpException e) {
      throw failure(e);
    }
  }

  @Override
  public void put(String name, InputStream content) throws IOException {
    make(name);
    String target = root + name;
    int start = target.lastIndexOf('/') + 1;
    // Named after the file: what a hub that was killed had begun is written over by the next try.
    String unfinished = target.substring(0, start) + "." + target.substring(start) + ".tmp";
    try {
      sftp.put(content, quoted(unfinished));
      replace(unfinished, target);
    } catch (SftpException e) {
      throw failure(e);
    }
  }

  /** Servers without the extension for it refuse to rename over a file that is there. */
  private void replace(String unfinished, String target) throws SftpException {
    try {
      sftp.rename(quoted(unfinished), quoted(target));
    } catch (SftpException e) {
      if (e.id != ChannelSftp.SSH_FX_FAILURE) {
        throw e;
      }
      sftp.rm(quoted(target));
      sftp.rename(quoted(unfinished), quoted(target));
    }
  }

  private void make(String name) throws IOException {
    int slash = name.indexOf('/');
    if (slash < 0 || exists(name.substring(0, slash))) {
      return;
    }
    try {
      sftp.mkdir(quoted(root + name.substring(0, slash)));
    } catch (SftpException e) {
      if (!exists(name.substring(0, slash))) {
        throw failure(e);
      }
    }
  }

  @Override
  public Optional<byte[]> read(String name) throws IOException {
    try (InputStream in = sftp.get(quoted(root + name))) {
      return Optional.of(in.readAllBytes());
    } catch (SftpException e) {
      if (isMissing(e)) {
        return Optional.empty();
      }
      throw failure(e);
    }
  }

  @Override
  public void delete(String name) throws IOException {
    try {
      sftp.rm(quoted(root + name));
    } catch (SftpException e) {
      if (!isMissing(e)) {
        throw failure(e);
      }
    }
  }

  /** The library takes {@code *}, {@code ?} and {@code \} in a name for a pattern. */
  private static String quoted(String path) {
    return path.replaceAll("[*?\\\\]", "\\\\$0");
  }

  private static boolean isMissing(SftpException e) {
    return e.id == ChannelSftp.SSH_FX_NO_SUCH_FILE;
  }

  private static IOException failure(SftpException e) {
    return switch (e.id) {
      case ChannelSftp.SSH_FX_NO_SUCH_FILE -> new IOException("the folder does not exist", e);
      case ChannelSftp.SSH_FX_PERMISSION_DENIED ->
          new IOException("the server does not let the hub do that in the folder", e);
      default -> new IOException("the server failed or the connection broke", e);
    };
  }

  @Override
  public void close() {
    sftp.disconnect();
    session.disconnect();
    try {
      if (copy != null) {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      copy.toFile().deleteOnExit();
    }
  }
}
