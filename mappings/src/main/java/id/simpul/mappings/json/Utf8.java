package id.simpul.mappings.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** UTF-8 to the letter: the parser lets overlong forms and code points beyond Unicode pass. */
final class Utf8 {

  private Utf8() {}

  static boolean isValid(byte[] body) {
    return !isOtherUnicode(body) && (isAscii(body) || isDecodable(body));
  }

  private static boolean isAscii(byte[] body) {
    for (byte b : body) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  /** UTF-16 and UTF-32, which the parser would take without a word, have a zero byte early. */
  private static boolean isOtherUnicode(byte[] body) {
    return body.length > 1 && (body[0] == 0 || body[1] == 0);
  }

  private static boolean isDecodable(byte[] body) {
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(body));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
