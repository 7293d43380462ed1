package id.simpul.connectors.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/** An answer's body that fails once it is longer than {@value #LIMIT} bytes. */
final class CappedEntity extends HttpEntityWrapper {

  static final int LIMIT = 1_048_576;

  private CappedEntity(HttpEntity entity) {
    super(entity);
  }

  static void cap(HttpResponse response) {
    if (response instanceof ClassicHttpResponse classic && classic.getEntity() != null) {
      classic.setEntity(new CappedEntity(classic.getEntity()));
    }
  }

  @Override
  public InputStream getContent() throws IOException {
    return new Capped(super.getContent());
  }

  private static final class Capped extends FilterInputStream {
    private int left = LIMIT;

    Capped(InputStream content) {
      super(content);
    }

    @Override
    public int read() throws IOException {
      return count(super.read(), 1);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      return count(read, read);
    }

    private int count(int read, int bytes) throws IOException {
      if (read >= 0) {
        left -= bytes;
      }
      if (left < 0) {
        throw new AnswerTooLarge();
      }
      return read;
    }
  }
}
