package id.simpul.connectors.bpjs;

/** A packed text that breaks off, is not of its form or would be too long. */
final class MalformedText extends Exception {

  private static final long serialVersionUID = 1L;

  /** Without the text: it may hold what BPJS knows about a person. */
  MalformedText(String what) {
    super(what, null, false, false);
  }
}
