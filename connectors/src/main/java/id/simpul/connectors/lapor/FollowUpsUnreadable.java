package id.simpul.connectors.lapor;

/** One complaint's follow-ups could not be read; others may be. */
final class FollowUpsUnreadable extends Exception {

  private static final long serialVersionUID = 1L;

  FollowUpsUnreadable(String reason) {
    super(reason, null, false, false);
  }
}
