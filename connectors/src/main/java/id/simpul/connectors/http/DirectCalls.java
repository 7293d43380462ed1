package id.simpul.connectors.http;

import java.io.IOException;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.io.CloseMode;

/**
 * Calls that are made without a Camel endpoint: because their address holds a secret, which Camel
 * would show, or because one depends on the answer to another. Thread-safe once started.
 */
public final class DirectCalls {

  private final ConnectorHttpClient client;
  private CloseableHttpClient http;

  public DirectCalls(ConnectorHttpClient client) {
    this.client = client;
  }

  public void start() {
    http = client.newClient();
  }

  /** Ends what is under way; may be called without {@link #start}. */
  public void stop() {
    if (http != null) {
      http.close(CloseMode.GRACEFUL);
    }
  }

  /**
   * @throws IOException if there was no whole answer; {@link HttpFailure} says what that means
   */
  public HttpAnswer call(ClassicRequestBuilder request) throws IOException {
    return http.execute(request.build(), HttpAnswer::of);
  }
}
