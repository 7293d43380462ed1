package id.simpul.connectors.http;

import java.io.IOException;
import java.time.Duration;

/** The deadline of a call passed before its answer was complete. */
public final class CallTooLong extends IOException {

  private static final long serialVersionUID = 1L;

  CallTooLong(Duration limit) {
    super("not complete within " + limit.toMillis() + " ms");
  }
}
