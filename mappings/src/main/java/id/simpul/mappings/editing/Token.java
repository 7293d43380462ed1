package id.simpul.mappings.editing;

/**
 * One word or sign of a JSLT text.
 *
 * @param start offset of its first character
 * @param end offset after its last
 */
record Token(Kind kind, String text, int start, int end) {

  enum Kind {
    NAME,
    VARIABLE,
    STRING,
    NUMBER,
    SIGN
  }

  boolean is(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  boolean named(String name) {
    return kind == Kind.NAME && text.equals(name);
  }

  /** A string without its quotation marks; an escaped mark stays escaped. */
  String content() {
    boolean closed = text.length() > 1 && text.endsWith("\"");
    return text.substring(1, closed ? text.length() - 1 : text.length());
  }

  boolean unclosed() {
    return kind == Kind.STRING && (text.length() < 2 || !text.endsWith("\""));
  }
}
