package id.simpul.connectors.oss;

/** A call that is not offered to the hub. */
final class NotFromOss extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * @param text for OSS, in Indonesian; quotes nothing of its call
   */
  NotFromOss(String text) {
    super(text, null, false, false);
  }
}
