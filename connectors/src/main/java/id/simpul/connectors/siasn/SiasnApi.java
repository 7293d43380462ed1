package id.simpul.connectors.siasn;

import id.simpul.connectors.http.ConnectorHttpClient;
import id.simpul.connectors.http.DirectCalls;
import id.simpul.connectors.http.HttpAddress;
import id.simpul.connectors.http.HttpAnswer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.camel.Service;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;

/**
 * Calls of {@code apisiasn}. Plain calls and no Camel endpoints: one delivery takes up to four of
 * them, each depending on the last. A bean of a Kamelet; thread-safe once started.
 */
public final class SiasnApi implements Service {

  private String base = "";
  private DirectCalls calls;

  /** Without a trailing slash and query. */
  public void setBaseUrl(String address) {
    base = HttpAddress.checked(address);
  }

  public void setClient(ConnectorHttpClient client) {
    calls = new DirectCalls(client);
  }

  @Override
  public void start() {
    calls.start();
  }

  @Override
  public void stop() {
    calls.stop();
  }

  /** A question: whatever becomes of it, nothing has changed. */
  HttpAnswer get(String path) throws IOException {
    return call(ClassicRequestBuilder.get(base + path));
  }

  HttpAnswer post(String path, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    return call(
        ClassicRequestBuilder.post(base + path)
            .setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON)));
  }

  /** A document of one row of somebody's history. */
  HttpAnswer upload(Decree decree, String history, String documentType) throws IOException {
    HttpEntity form =
        MultipartEntityBuilder.create()
            .addBinaryBody("file", decree.pdf(), ContentType.APPLICATION_PDF, decree.name())
            .addTextBody("id_riwayat", history)
            .addTextBody("id_ref_dokumen", documentType)
            .build();
    return call(ClassicRequestBuilder.post(base + "/upload-dok-rw").setEntity(form));
  }

  private HttpAnswer call(ClassicRequestBuilder request) throws IOException {
    return calls.call(request.setHeader("Accept", "application/json"));
  }
}
