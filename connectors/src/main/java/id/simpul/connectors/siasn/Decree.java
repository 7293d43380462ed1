package id.simpul.connectors.siasn;

import java.nio.charset.StandardCharsets;

/** The signed decree of a position. */
record Decree(String name, byte[] pdf) {

  private static final byte[] BEGINNING = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  /** Whether these are the bytes of a PDF: a page that asks for a login is none. */
  boolean isPdf() {
    for (int i = 0; i < BEGINNING.length; i++) {
      if (pdf.length <= i || pdf[i] != BEGINNING[i]) {
        return false;
      }
    }
    return true;
  }

  /** Without its content. */
  @Override
  public String toString() {
    return "Decree[bytes=" + pdf.length + "]";
  }
}
