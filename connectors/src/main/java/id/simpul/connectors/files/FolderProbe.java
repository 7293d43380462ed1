package id.simpul.connectors.files;

import id.simpul.connectors.probe.Finding;
import id.simpul.connectors.probe.Peer;
import id.simpul.connectors.probe.Probe;
import id.simpul.connectors.probe.Sign;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at a folder, of this machine or of an SFTP server: logs in and lists it. Nothing is
 * written; whether an SFTP server would let the hub write shows with the first file. A bean of a
 * Kamelet.
 */
public final class FolderProbe implements Probe {

  private FileStore store;

  /** One of the connectors' stores. */
  public void setStore(Object store) {
    this.store = (FileStore) store;
  }

  @Override
  public List<Peer> peers() {
    return store instanceof SftpStore server ? List.of(server.peer()) : List.of();
  }

  @Override
  public List<Finding> ask(byte[] sample) {
    return store instanceof LocalStore here ? local(here.root()) : remote();
  }

  /** Both kinds of use move files about in it. */
  private static List<Finding> local(Path folder) {
    List<Finding> found = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return List.of(Finding.of(Sign.FOLDER_MISSING));
    }
    found.add(Finding.of(Sign.FOLDER_FOUND));
    boolean both = Files.isReadable(folder) && Files.isWritable(folder);
    found.add(Finding.of(both ? Sign.ALLOWED : Sign.NOT_WRITABLE));
    return found;
  }

  private List<Finding> remote() {
    List<Finding> found = new ArrayList<>();
    try (Folder folder = store.open()) {
      found.add(Finding.of(Sign.ANSWERED, "SSH"));
      found.add(Finding.of(Sign.LOGIN_GOOD));
      folder.list("");
      found.add(Finding.of(Sign.ALLOWED));
    } catch (IOException e) {
      found.add(Finding.of(sign(e, found), e.getMessage()));
    }
    return found;
  }

  private static Sign sign(IOException e, List<Finding> soFar) {
    if (!soFar.isEmpty()) {
      return String.valueOf(e.getMessage()).contains("exist")
          ? Sign.ANSWER_NOT_FOUND
          : Sign.FORBIDDEN;
    }
    return switch (String.valueOf(e.getMessage())) {
      case SftpStore.LOGIN_REFUSED -> Sign.LOGIN_REFUSED;
      case SftpStore.HOST_KEY_DIFFERS -> Sign.HOST_KEY_DIFFERS;
      case SftpStore.KEY_UNREADABLE -> Sign.KEY_UNREADABLE;
      default -> Sign.ANSWER_CUT;
    };
  }
}
