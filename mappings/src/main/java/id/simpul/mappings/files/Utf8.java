package id.simpul.mappings.files;

import id.simpul.mappings.fault.Fault;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text of a file. A byte order mark, as some Windows editors write it, is not part of the text. */
public final class Utf8 {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Utf8() {}

  /** The text, or a fault with the line on which it stops being UTF-8. */
  public static Optional<String> text(String path, byte[] content, Faults faults) {
    CharBuffer chars = CharBuffer.allocate(content.length);
    ByteBuffer bytes = ByteBuffer.wrap(content);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, chars, true);
    String text = chars.flip().toString();
    if (result.isError()) {
      faults.add(
          new Fault(
              path,
              1 + (int) text.chars().filter(c -> c == '\n').count(),
              "is not UTF-8 text.",
              "Save the file with the encoding UTF-8."));
      return Optional.empty();
    }
    return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
  }
}
