package id.simpul.connectors.files;

/**
 * The file itself is at fault: half of it is missing, its header is wrong, it is no text. Whoever
 * sent it has to send another one.
 */
final class FileFault extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * @param reason for the sender; quotes nothing of the file but names of columns and entries
   */
  FileFault(String reason) {
    super(reason, null, false, false);
  }

  /** What a reader did not expect: without this, one odd file would keep all others waiting. */
  static FileFault unforeseen(RuntimeException e) {
    return new FileFault("its content cannot be read (" + e.getClass().getSimpleName() + ")");
  }
}
