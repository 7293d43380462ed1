package id.simpul.connectors.files;

import java.io.IOException;

/** Where a folder is and how it is reached. Thread-safe once its properties are set. */
sealed interface FileStore permits LocalStore, SftpStore {

  /** Reaches the folder; whoever asks for it closes it. */
  Folder open() throws IOException;
}
