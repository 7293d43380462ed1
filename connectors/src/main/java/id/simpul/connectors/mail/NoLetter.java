package id.simpul.connectors.mail;

/** A message from which no mail can be made; the text says why, without its values. */
final class NoLetter extends Exception {

  private static final long serialVersionUID = 1L;

  NoLetter(String reason) {
    super(reason);
  }
}
