package id.simpul.connectors.soap;

/** An envelope that is not read any further. Its text quotes nothing of it. */
final class RefusedEnvelope extends Exception {

  private static final long serialVersionUID = 1L;

  RefusedEnvelope(String reason) {
    super(reason, null, false, false);
  }
}
