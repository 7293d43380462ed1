package id.simpul.connectors.files;

import java.util.List;
import java.util.Optional;

/**
 * How rows of a file are told apart and kept in order.
 *
 * @param idColumn holds a row's id; empty to name it by file, content and row number
 * @param keyColumn rows with the same value in it keep their order; empty: all rows do
 * @param file the sender's name for the file, with a digest of its content
 */
record RowNames(String idColumn, String keyColumn, String file) {

  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_ID = 200;

  static RowNames of(RowNames columns, String name, String digest) {
    String end = name.substring(Math.max(0, name.length() - LONGEST_NAME));
    String file = end.replaceAll("\\p{Cntrl}", "_") + ":" + digest;
    return new RowNames(columns.idColumn, columns.keyColumn, file);
  }

  /**
   * @param columns of the file; empty where rows name their own
   * @throws FileFault if the file lacks one that is needed
   */
  void check(List<String> columns) throws FileFault {
    for (String needed : List.of(idColumn, keyColumn)) {
      if (!needed.isEmpty() && !columns.isEmpty() && !columns.contains(needed)) {
        throw new FileFault("the header has no column " + needed);
      }
    }
  }

  /** What names a row; empty when nothing does. */
  Optional<String> id(OfferedRow at) {
    Row.Data row = at.row();
    String id = idColumn.isEmpty() ? file + ":" + number(at.position(), row) : row.text(idColumn);
    boolean usable =
        !id.isEmpty() && id.length() <= LONGEST_ID && id.chars().noneMatch(Character::isISOControl);
    return usable ? Optional.of(id) : Optional.empty();
  }

  /** By which the row keeps its order; empty text where all rows do. */
  String key(OfferedRow at) {
    return keyColumn.isEmpty() ? "" : at.row().text(keyColumn);
  }

  /** In an archive, row numbers repeat. */
  private static String number(long position, Row.Data row) {
    return row.place().part().isEmpty() ? row.place().toString() : "zip" + position;
  }

  String unnamed() {
    return "column " + idColumn + " names the row and is empty or longer than " + LONGEST_ID;
  }
}
