package id.simpul.connectors.webhook;

/** A call that is not offered to the hub, with the code of its problem. */
final class NotAdmitted extends Exception {

  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * @param detail for the caller; quotes nothing of its call
   */
  NotAdmitted(String code, String detail) {
    super(detail, null, false, false);
    this.code = code;
  }

  String code() {
    return code;
  }
}
