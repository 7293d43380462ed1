package id.simpul.mappings.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipInputStream;

/**
 * Reads a zip archive and stops when it unpacks to more than a limit (CWE-409): what is left out or
 * passed over is unpacked too, so that every byte counts.
 */
final class Unpacking extends ZipInputStream {

  private long left;

  Unpacking(InputStream zip, long max) {
    super(zip);
    left = max;
  }

  /** The archive unpacks to more than the limit. */
  static final class Endless extends IOException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    left -= Math.max(0, read);
    if (left < 0) {
      throw new Endless();
    }
    return read;
  }
}
