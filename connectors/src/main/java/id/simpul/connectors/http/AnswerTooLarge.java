package id.simpul.connectors.http;

import java.io.IOException;

/** An answer longer than a connector reads. */
final class AnswerTooLarge extends IOException {

  private static final long serialVersionUID = 1L;

  AnswerTooLarge() {
    super("the answer is longer than " + CappedEntity.LIMIT + " bytes");
  }
}
