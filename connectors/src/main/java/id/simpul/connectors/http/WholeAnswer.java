package id.simpul.connectors.http;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * An answer's body, read into memory up to a limit, {@value #LIMIT} bytes unless said otherwise.
 * What is longer is cut and its connection given up: the status has said what became of the
 * message.
 */
final class WholeAnswer {

  static final int LIMIT = 1_048_576;

  private WholeAnswer() {}

  static void read(ClassicHttpResponse answer) throws IOException {
    read(answer, LIMIT);
  }

  /**
   * @return whether it was read to its end
   */
  static boolean read(ClassicHttpResponse answer, int limit) throws IOException {
    HttpEntity entity = answer.getEntity();
    if (entity == null) {
      return true;
    }
    InputStream content = entity.getContent();
    byte[] body = content.readNBytes(limit);
    boolean whole = content.read() < 0;
    close(answer, content, whole);
    answer.setEntity(
        new ByteArrayEntity(
            body, ContentType.parseLenient(entity.getContentType()), entity.getContentEncoding()));
    return whole;
  }

  private static void close(ClassicHttpResponse answer, InputStream content, boolean whole)
      throws IOException {
    if (whole) {
      content.close();
    } else {
      // Closing the stream alone would read what is left, to keep the connection.
      answer.close();
    }
  }
}
