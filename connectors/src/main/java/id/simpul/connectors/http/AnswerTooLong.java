package id.simpul.connectors.http;

import java.io.IOException;

/** An answer has more bytes than its caller takes, and the caller needs it whole. */
final class AnswerTooLong extends IOException {

  private static final long serialVersionUID = 1L;

  AnswerTooLong(int limit) {
    super("more than " + limit + " bytes");
  }
}
