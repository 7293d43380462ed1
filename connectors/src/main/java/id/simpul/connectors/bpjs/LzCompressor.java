package id.simpul.connectors.bpjs;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Packs one text, bit for bit like JavaScript's LZString. */
final class LzCompressor {

  private static final int NOTHING = 0;
  private static final int FIRST_BITS = 2;

  private final SixBitWriter out = new SixBitWriter();

  /** An entry's number by its beginning's number and its last character. */
  private final Map<Long, Integer> entries = new HashMap<>();

  /** Characters that have a number and were not yet written out. */
  private final BitSet unwritten = new BitSet();

  private int next = LzString.FIRST_ENTRY;
  private int bits = FIRST_BITS;
  private int untilWider = 2;

  String compress(String text) {
    int piece = NOTHING;
    char only = 0;
    for (char character : text.toCharArray()) {
      int alone = alone(character);
      Integer longer =
          piece == NOTHING ? Integer.valueOf(alone) : entries.get(key(piece, character));
      if (longer == null) {
        write(piece, only);
        entries.put(key(piece, character), next++);
        longer = alone;
      }
      piece = longer;
      only = piece == alone ? character : only;
    }
    return end(piece, only);
  }

  private String end(int piece, char only) {
    if (piece != NOTHING) {
      write(piece, only);
    }
    out.write(LzString.END, bits);
    return out.end();
  }

  private int alone(char character) {
    Integer number = entries.get(key(NOTHING, character));
    if (number == null) {
      number = next++;
      entries.put(key(NOTHING, character), number);
      unwritten.set(number);
    }
    return number;
  }

  /**
   * @param only the character, where the piece is a single one
   */
  private void write(int piece, char only) {
    if (unwritten.get(piece)) {
      boolean isShort = only < 1 << LzString.SHORT_BITS;
      out.write(isShort ? LzString.SHORT_CHARACTER : LzString.LONG_CHARACTER, bits);
      out.write(only, isShort ? LzString.SHORT_BITS : LzString.LONG_BITS);
      unwritten.clear(piece);
      widen();
    } else {
      out.write(piece, bits);
    }
    widen();
  }

  private void widen() {
    if (--untilWider == 0) {
      untilWider = 1 << bits++;
    }
  }

  private static long key(int piece, char last) {
    return (long) piece << Character.SIZE | last;
  }
}
