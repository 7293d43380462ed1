package id.simpul.mappings.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;

/**
 * The table of contents at the end of a zip archive (APPNOTE 4.3.12). It alone says what kind of
 * file an entry is, and it is what other programs show of the archive.
 */
final class ZipDirectory {

  private static final int END = 0x06054b50;
  private static final int END_BYTES = 22;
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_BYTES = 46;

  private static final int KIND = 0xf000;
  private static final int FILE = 0x8000;
  private static final int FOLDER = 0x4000;

  /**
   * @param plain whether it is a file or a folder: no link, no device
   */
  record Entry(String name, boolean plain) {}

  private ZipDirectory() {}

  /**
   * @throws ZipException if there is none, or it is damaged
   */
  static List<Entry> entries(byte[] zip) throws ZipException {
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    try {
      int end = end(bytes);
      int entries = length(bytes, end + 10);
      List<Entry> all = new ArrayList<>(entries);
      int at = bytes.getInt(end + 16);
      for (int i = 0; i < entries; i++) {
        all.add(entry(bytes, at));
        at +=
            ENTRY_BYTES + length(bytes, at + 28) + length(bytes, at + 30) + length(bytes, at + 32);
      }
      return all;
    } catch (IndexOutOfBoundsException e) {
      throw new ZipException("damaged");
    }
  }

  /** After it stands at most a comment of 65,535 bytes. */
  private static int end(ByteBuffer bytes) throws ZipException {
    int last = bytes.capacity() - END_BYTES;
    for (int at = last; at >= Math.max(0, last - 0xffff); at--) {
      if (bytes.getInt(at) == END) {
        return at;
      }
    }
    throw new ZipException("no directory");
  }

  private static int length(ByteBuffer bytes, int at) {
    return bytes.getShort(at) & 0xffff;
  }

  private static Entry entry(ByteBuffer bytes, int at) throws ZipException {
    if (bytes.getInt(at) != ENTRY) {
      throw new ZipException("damaged");
    }
    byte[] name = new byte[length(bytes, at + 28)];
    bytes.get(at + ENTRY_BYTES, name);
    int kind = (bytes.getInt(at + 38) >>> 16) & KIND;
    boolean plain = kind == FILE || kind == FOLDER || kind == 0;
    return new Entry(new String(name, StandardCharsets.UTF_8), plain);
  }
}
