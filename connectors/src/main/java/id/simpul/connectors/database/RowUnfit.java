package id.simpul.connectors.database;

/** The row itself is at fault; the reason quotes no value. */
final class RowUnfit extends Exception {

  private static final long serialVersionUID = 1L;

  RowUnfit(String reason) {
    super(reason, null, false, false);
  }
}
