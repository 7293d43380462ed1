package id.simpul.connectors.http;

import java.io.IOException;

/** No connection was made: the request cannot have left. */
final class NotSent extends IOException {

  private static final long serialVersionUID = 1L;

  NotSent(IOException cause) {
    super(cause);
  }
}
