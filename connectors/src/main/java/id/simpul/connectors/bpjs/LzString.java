package id.simpul.connectors.bpjs;

import java.util.Optional;

/**
 * LZString in its form for URIs ({@code compressToEncodedURIComponent}), in which BPJS packs every
 * answer before it encrypts it: an LZ78 with growing codes, six bits to a character. Strings are
 * UTF-16, as in JavaScript.
 */
public final class LzString {

  static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-$";

  /** The codes that are no entry of the dictionary. */
  static final int SHORT_CHARACTER = 0;

  static final int LONG_CHARACTER = 1;
  static final int END = 2;

  static final int FIRST_ENTRY = 3;
  static final int SHORT_BITS = 8;
  static final int LONG_BITS = 16;

  private LzString() {}

  public static String compress(String text) {
    return new LzCompressor().compress(text);
  }

  /**
   * Empty when it is not of that form.
   *
   * @param most characters that the text may have: a few bytes can stand for gigabytes
   */
  public static Optional<String> decompress(String packed, int most) {
    try {
      return Optional.of(new LzDecompressor(packed, most).decompress());
    } catch (MalformedText e) {
      // What to make of garbage is the caller's business: it is an answer, not a failure.
      return Optional.empty();
    }
  }
}
