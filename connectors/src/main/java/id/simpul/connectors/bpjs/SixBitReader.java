package id.simpul.connectors.bpjs;

import java.util.Arrays;

/** Reads numbers, lowest bit first, from characters of six bits each, highest bit first. */
final class SixBitReader {

  private static final int BITS = 6;
  private static final int ASCII = 128;
  private static final byte NONE = -1;
  private static final byte[] VALUES = values();

  private final String text;
  private int next;
  private int current;
  private int left;

  SixBitReader(String text) {
    this.text = text;
  }

  private static byte[] values() {
    byte[] values = new byte[ASCII];
    Arrays.fill(values, NONE);
    for (int i = 0; i < LzString.ALPHABET.length(); i++) {
      values[LzString.ALPHABET.charAt(i)] = (byte) i;
    }
    // JavaScript's own reader takes a plus sign that a form turned into a space.
    values[' '] = values['+'];
    return values;
  }

  int read(int bits) throws MalformedText {
    int number = 0;
    for (int i = 0; i < bits; i++) {
      if (left == 0) {
        fill();
      }
      left--;
      number |= (current >> left & 1) << i;
    }
    return number;
  }

  private void fill() throws MalformedText {
    if (next == text.length()) {
      throw new MalformedText("it breaks off");
    }
    char character = text.charAt(next++);
    current = character < ASCII ? VALUES[character] : NONE;
    if (current == NONE) {
      throw new MalformedText("a character outside the alphabet");
    }
    left = BITS;
  }
}
