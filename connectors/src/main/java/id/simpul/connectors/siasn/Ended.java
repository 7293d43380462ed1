package id.simpul.connectors.siasn;

import id.simpul.connectors.Outcome;

/** A delivery has come to its outcome before its last call. */
final class Ended extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Outcome outcome;

  Ended(Outcome outcome) {
    super(outcome.getClass().getSimpleName(), null, false, false);
    this.outcome = outcome;
  }

  Outcome outcome() {
    return outcome;
  }
}
