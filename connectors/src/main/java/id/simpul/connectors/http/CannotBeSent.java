package id.simpul.connectors.http;

/** A message of which no call can be made; its text, for operators, quotes nothing of it. */
final class CannotBeSent extends Exception {

  private static final long serialVersionUID = 1L;

  CannotBeSent(String reason) {
    super(reason, null, false, false);
  }
}
