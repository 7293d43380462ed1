package id.simpul.connectors.soap;

/** A request that is answered with a fault of the sender. */
final class RefusedRequest extends Exception {

  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * @param code of {@link Refusals}
   * @param detail quotes no personal data; may be empty
   */
  RefusedRequest(String code, String detail) {
    super(detail, null, false, false);
    this.code = code;
  }

  String code() {
    return code;
  }
}
