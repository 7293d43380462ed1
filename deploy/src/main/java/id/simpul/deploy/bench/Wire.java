package id.simpul.deploy.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The little of HTTP/1.1 that the benchmark's generator and sink need: so little that they take few
 * of the cores they share with what is measured. Belongs to one connection and thread.
 */
final class Wire {

  private final InputStream in;
  private final byte[] buffer = new byte[64 << 10];
  private int from;
  private int to;

  /** A message's first line, its Idempotency-Key (empty when none) and its body. */
  record Received(String start, String idempotencyKey, byte[] body) {}

  Wire(InputStream in) {
    this.in = in;
  }

  /**
   * @return null at the end of the connection
   */
  Received next() throws IOException {
    String start = line();
    if (start == null) {
      return null;
    }
    int length = 0;
    String key = "";
    for (String header = line(); header != null && !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(15).strip());
      } else if (lower.startsWith("idempotency-key:")) {
        key = header.substring(16).strip();
      }
    }
    return new Received(start, key, body(length));
  }

  private byte[] body(int length) throws IOException {
    byte[] body = new byte[length];
    for (int i = 0; i < length; ) {
      if (from == to) {
        fill();
      }
      int n = Math.min(length - i, to - from);
      System.arraycopy(buffer, from, body, i, n);
      from += n;
      i += n;
    }
    return body;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(64);
    while (true) {
      if (from == to && !tryFill()) {
        return null;
      }
      char c = (char) buffer[from++];
      if (c == '\n') {
        return line.toString();
      }
      if (c != '\r') {
        line.append(c);
      }
    }
  }

  private void fill() throws IOException {
    if (!tryFill()) {
      throw new EOFException("the connection ended inside a message");
    }
  }

  private boolean tryFill() throws IOException {
    from = 0;
    to = Math.max(0, in.read(buffer));
    return to > 0;
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
