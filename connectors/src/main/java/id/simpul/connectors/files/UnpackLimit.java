package id.simpul.connectors.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Ends the unpacking of an archive that holds more than anyone sends (CWE-409). What an entry says
 * of its own size is not believed: the bytes are counted as they come.
 */
final class UnpackLimit {

  /** How many times larger than packed an entry may be; texts of rows reach 20 to 50. */
  private static final long MAX_RATIO = 200;

  /** Bytes of one entry up to which the ratio says nothing: a small file of blanks is no attack. */
  private static final long RATIO_COUNTS_FROM = 10L * 1024 * 1024;

  private final long max;
  private long total;

  /**
   * @param max bytes, of all entries together
   */
  UnpackLimit(long max) {
    this.max = max;
  }

  /** The archive holds more than it may. */
  static final class Exceeded extends IOException {
    private static final long serialVersionUID = 1L;

    Exceeded(String reason) {
      super(reason);
    }
  }

  InputStream open(ZipFile zip, ZipEntry entry) throws FileFault, IOException {
    try {
      return new Counted(zip.getInputStream(entry), entry.getCompressedSize());
    } catch (ZipException e) {
      throw new FileFault("it is packed in a way that the hub cannot unpack, or with a password");
    }
  }

  private final class Counted extends FilterInputStream {
    private final long packed;
    private long unpacked;

    Counted(InputStream in, long packed) {
      super(in);
      this.packed = packed;
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
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) throws Exceeded {
      unpacked += read;
      total += read;
      if (total > max) {
        throw new Exceeded("unpacked, it holds more than " + max + " bytes");
      }
      if (unpacked > RATIO_COUNTS_FROM && unpacked > MAX_RATIO * packed) {
        throw new Exceeded("it unpacks to more than " + MAX_RATIO + " times its size");
      }
    }
  }
}
