package id.simpul.connectors.bpjs;

/** Writes what {@link SixBitReader} reads. */
final class SixBitWriter {

  private static final int BITS = 6;

  private final StringBuilder text = new StringBuilder();
  private int current;
  private int used;

  void write(int number, int bits) {
    for (int i = 0; i < bits; i++) {
      bit(number >> i & 1);
    }
  }

  /** Fills the last character up; like JavaScript's own writer with at least one bit. */
  String end() {
    do {
      bit(0);
    } while (used > 0);
    return text.toString();
  }

  private void bit(int bit) {
    current = current << 1 | bit;
    if (++used == BITS) {
      text.append(LzString.ALPHABET.charAt(current));
      current = 0;
      used = 0;
    }
  }
}
