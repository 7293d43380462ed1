package id.simpul.connectors.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.camel.Message;

/** The body of a call, read no further than a limit. */
public final class BoundedBody {

  private BoundedBody() {}

  /**
   * Empty when there are more bytes than the limit.
   *
   * @param limit in bytes
   */
  public static Optional<byte[]> read(Message message, int limit) throws IOException {
    byte[] body = new byte[0];
    try (InputStream in = message.getBody(InputStream.class)) {
      if (in != null) {
        body = in.readNBytes(limit + 1);
      }
    }
    return Optional.of(body).filter(read -> read.length <= limit);
  }
}
