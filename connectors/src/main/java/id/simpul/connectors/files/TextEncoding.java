package id.simpul.connectors.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * How a text file is encoded: as its byte order mark says, else UTF-8 where all of it is UTF-8,
 * else Windows-1252, in which Excel writes a plain CSV.
 *
 * @param markLength bytes of the byte order mark
 */
record TextEncoding(Charset charset, int markLength) {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Map<Charset, byte[]> MARKS =
      Map.of(
          StandardCharsets.UTF_8, bytes(0xEF, 0xBB, 0xBF),
          StandardCharsets.UTF_16LE, bytes(0xFF, 0xFE),
          StandardCharsets.UTF_16BE, bytes(0xFE, 0xFF));
  private static final int CHUNK = 64 * 1024;

  /**
   * Reads the whole file where it has no mark.
   *
   * @param given a charset's name, or empty to find out
   * @throws FileFault if it is none of these
   */
  static TextEncoding of(Path file, String given) throws FileFault, IOException {
    TextEncoding marked = marked(file);
    if (marked.markLength > 0) {
      return marked;
    }
    if (!given.isEmpty()) {
      return new TextEncoding(Charset.forName(given), 0);
    }
    if (decodes(file, StandardCharsets.UTF_8)) {
      return new TextEncoding(StandardCharsets.UTF_8, 0);
    }
    if (decodes(file, WINDOWS)) {
      return new TextEncoding(WINDOWS, 0);
    }
    throw new FileFault("the text is neither UTF-8 nor Windows-1252");
  }

  /** Fails on bytes that are not of this encoding, instead of replacing them. */
  CharsetDecoder decoder() {
    return charset.newDecoder();
  }

  private static TextEncoding marked(Path file) throws IOException {
    byte[] start = new byte[3];
    try (InputStream in = Files.newInputStream(file)) {
      int read = in.readNBytes(start, 0, start.length);
      return MARKS.entrySet().stream()
          .filter(mark -> begins(start, read, mark.getValue()))
          .map(mark -> new TextEncoding(mark.getKey(), mark.getValue().length))
          .findFirst()
          .orElse(new TextEncoding(StandardCharsets.UTF_8, 0));
    }
  }

  private static boolean begins(byte[] start, int length, byte[] mark) {
    return length >= mark.length
        && ByteBuffer.wrap(start, 0, mark.length).equals(ByteBuffer.wrap(mark));
  }

  /** Whether all bytes are characters; NUL is in no text. */
  private static boolean decodes(Path file, Charset charset) throws IOException {
    CharsetDecoder decoder = charset.newDecoder();
    ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    CharBuffer chars = CharBuffer.allocate(CHUNK);
    try (InputStream in = Files.newInputStream(file)) {
      boolean end = false;
      while (!end) {
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        end = read < 0;
        bytes.limit(bytes.position() + Math.max(0, read)).position(0);
        decode(decoder, bytes, chars.clear(), end);
        bytes.compact();
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static void decode(CharsetDecoder decoder, ByteBuffer in, CharBuffer out, boolean end)
      throws CharacterCodingException {
    var result = decoder.decode(in, out, end);
    if (result.isError()) {
      result.throwException();
    }
    if (out.flip().chars().anyMatch(c -> c == 0)) {
      throw new CharacterCodingException();
    }
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
