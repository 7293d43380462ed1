package id.simpul.mappings.json;

/** A body that cannot be read at all; says where, and never quotes the body. */
public final class MalformedBody extends Exception {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  /** Line and column count from 1; 0 where the reader does not know. */
  public MalformedBody(String reason, int line, int column) {
    super(reason, null, false, false);
    this.line = line;
    this.column = column;
  }

  public int line() {
    return line;
  }

  public int column() {
    return column;
  }
}
