package id.simpul.connectors.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Ends the reading of a row that does not end: one quotation mark too many would otherwise make a
 * file of any size one row, and fill the memory with it.
 */
final class RowLimit extends FilterInputStream {

  /** Bytes; far above any message that a flow takes. */
  static final int MAX = 4 * 1024 * 1024;

  private int sinceRow;

  /** The row is too large. */
  static final class Exceeded extends IOException {
    private static final long serialVersionUID = 1L;
  }

  RowLimit(InputStream in) {
    super(in);
  }

  /** A row has been read; the next may be as large again. */
  void nextRow() {
    sinceRow = 0;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(1);
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(read);
    return read;
  }

  private void count(int read) throws Exceeded {
    sinceRow += Math.max(0, read);
    if (sinceRow > MAX) {
      throw new Exceeded();
    }
  }
}
