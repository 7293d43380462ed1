package id.simpul.connectors.bmkg;

/** A feed that did not answer with what it should; the reason quotes nothing of the answer. */
final class FeedUnreadable extends Exception {

  private static final long serialVersionUID = 1L;

  FeedUnreadable(String reason) {
    super(reason, null, false, false);
  }
}
