package id.simpul.connectors.bpjs;

import java.util.Arrays;

/**
 * Unpacks one text. Every entry of the dictionary is a piece of what was written before, so that
 * none is ever copied: an entry is where it starts and how long it is.
 */
final class LzDecompressor {

  private static final int FIRST_ROOM = 1024;
  private static final int FIRST_BITS = 2;

  private final SixBitReader in;
  private final int most;
  private char[] out = new char[FIRST_ROOM];
  private int length;
  private int[] starts = new int[FIRST_ROOM];
  private int[] lengths = new int[FIRST_ROOM];
  private int entries = LzString.FIRST_ENTRY;
  private int bits = FIRST_BITS + 1;
  private int untilWider = 1 << FIRST_BITS;

  LzDecompressor(String packed, int most) {
    this.in = new SixBitReader(packed);
    this.most = most;
  }

  String decompress() throws MalformedText {
    int code = in.read(FIRST_BITS);
    if (code != LzString.END) {
      first(code);
      int previous = 1;
      for (code = in.read(bits); code != LzString.END; code = in.read(bits)) {
        previous = piece(code, previous);
      }
    }
    return new String(out, 0, length);
  }

  /** The first character is an entry that does not count towards wider codes. */
  private void first(int code) throws MalformedText {
    if (code > LzString.LONG_CHARACTER) {
      throw new MalformedText("it does not begin with a character");
    }
    character(code);
  }

  /**
   * Writes one piece and makes an entry of the previous piece with one character more.
   *
   * @param previous length of the piece before
   * @return the length of this one
   */
  private int piece(int code, int previous) throws MalformedText {
    int start = length - previous;
    int written = 1;
    if (code <= LzString.LONG_CHARACTER) {
      character(code);
      widen();
    } else {
      written = repeat(code, start, previous);
    }
    enter(start, previous + 1);
    widen();
    return written;
  }

  /** The entry may be the one that this very piece completes. */
  private int repeat(int code, int start, int previous) throws MalformedText {
    if (code > entries) {
      throw new MalformedText("a code before its entry");
    }
    return code == entries ? copy(start, previous + 1) : copy(starts[code], lengths[code]);
  }

  private void character(int code) throws MalformedText {
    boolean isShort = code == LzString.SHORT_CHARACTER;
    char read = (char) in.read(isShort ? LzString.SHORT_BITS : LzString.LONG_BITS);
    reserve(1);
    enter(length, 1);
    out[length++] = read;
  }

  /** One by one: what is copied may run into what is being written. */
  private int copy(int from, int count) throws MalformedText {
    reserve(count);
    for (int i = 0; i < count; i++) {
      out[length++] = out[from + i];
    }
    return count;
  }

  private void reserve(int count) throws MalformedText {
    if (count > most - length) {
      throw new MalformedText("longer than allowed");
    }
    if (length + count > out.length) {
      out = Arrays.copyOf(out, Math.max(length + count, out.length * 2));
    }
  }

  private void enter(int start, int size) {
    if (entries == starts.length) {
      starts = Arrays.copyOf(starts, entries * 2);
      lengths = Arrays.copyOf(lengths, entries * 2);
    }
    starts[entries] = start;
    lengths[entries++] = size;
  }

  private void widen() {
    if (--untilWider == 0) {
      untilWider = 1 << bits++;
    }
  }
}
