package id.simpul.connectors.bpn;

/** A day that BPN did not answer as it should; it is asked for again. */
final class DeedsUnreadable extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * @param reason quotes nothing of the answer
   */
  DeedsUnreadable(String reason) {
    super(reason, null, false, false);
  }
}
