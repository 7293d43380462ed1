package id.simpul.connectors.http;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * An answer's body, read into memory up to {@value #LIMIT} bytes. What is longer is cut and its
 * connection given up: the status has said what became of the message.
 */
final class WholeAnswer {

  static final int LIMIT = 1_048_576;

  private WholeAnswer() {}

  static void read(ClassicHttpResponse answer) throws IOException {
    HttpEntity entity = answer.getEntity();
    if (entity == null) {
      return;
    }
    byte[] body = firstBytes(answer, entity);
    answer.setEntity(
        new ByteArrayEntity(
            body, ContentType.parseLenient(entity.getContentType()), entity.getContentEncoding()));
  }

  private static byte[] firstBytes(ClassicHttpResponse answer, HttpEntity entity)
      throws IOException {
    InputStream content = entity.getContent();
    byte[] body = content.readNBytes(LIMIT);
    if (content.read() < 0) {
      content.close();
    } else {
      // Closing the stream alone would read what is left, to keep the connection.
      answer.close();
    }
    return body;
  }
}
