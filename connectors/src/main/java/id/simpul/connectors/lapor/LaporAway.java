package id.simpul.connectors.lapor;

/** LAPOR as a whole does not answer: asking for the next complaint would be in vain. */
final class LaporAway extends Exception {

  private static final long serialVersionUID = 1L;

  LaporAway(String reason) {
    super(reason, null, false, false);
  }
}
