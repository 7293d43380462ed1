package id.simpul.connectors.broker;

/** The hub will never take this message: the broker is to set it aside. */
final class MessageRefused extends Exception {

  private static final long serialVersionUID = 1L;

  MessageRefused(String reason) {
    super(reason, null, false, false);
  }
}
