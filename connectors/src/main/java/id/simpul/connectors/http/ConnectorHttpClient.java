package id.simpul.connectors.http;

import java.time.Duration;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The HTTP client as a connector needs it: one call is one request that ends by its deadline. The
 * client's own retries would send a message twice behind the delivery policy's back; cookies and
 * redirects would carry what one answer said into the next call. Made by a Kamelet, one per use,
 * with a pool of connections of its own, so that a slow receiver takes none from another.
 */
public final class ConnectorHttpClient implements HttpClientConfigurer {

  private static final int CONNECTIONS = 64;
  private static final int LARGEST_ANSWER = 64 << 20;
  private static final Timeout CONNECT = Timeout.ofSeconds(5);
  private static final TimeValue LONGEST_KEPT = TimeValue.ofMinutes(5);

  /**
   * A kept connection that was idle for this long is looked at before it is used: where the other
   * side has closed it, another is opened and nothing was sent. Shorter pauses are not worth the
   * millisecond that a look costs.
   */
  private static final TimeValue LOOK_AFTER = TimeValue.ofMilliseconds(100);

  /** Without these a line or a head that never ends would be read into memory. */
  private static final int LONGEST_LINE = 16 << 10;

  private static final int MOST_HEADERS = 200;

  private ClientTls tls = new ClientTls();
  private Credentials credentials = request -> {};
  private Credentials furtherCredentials = request -> {};
  private int answerLimit = WholeAnswer.LIMIT;
  private boolean cutLonger = true;
  private Duration callTimeout = Duration.ofSeconds(30);

  /**
   * How long one call may take in all, from connecting to the last byte of the answer.
   *
   * @param millis milliseconds, 1 or more
   */
  public void setCallTimeout(long millis) {
    if (millis < 1) {
      throw new IllegalArgumentException("callTimeout must be at least 1 ms");
    }
    callTimeout = Duration.ofMillis(millis);
  }

  /**
   * For calls that need their answer whole: a longer one fails the call. Without this, what follows
   * the first MiB is cut, because the status has said what became of a message.
   *
   * @param bytes from 1 to 64 MiB
   */
  public void setAnswerLimit(int bytes) {
    if (bytes < 1 || bytes > LARGEST_ANSWER) {
      throw new IllegalArgumentException("answerLimit must be from 1 to " + LARGEST_ANSWER);
    }
    answerLimit = bytes;
    cutLonger = false;
  }

  /** Certificates of connections over TLS; without, those that Java trusts and none shown. */
  public void setTls(ClientTls certificates) {
    tls = certificates;
  }

  /** What every call shows; without, nothing. */
  public void setCredentials(Credentials shown) {
    credentials = shown;
  }

  /**
   * Shown after those: where a receiver wants two logins, its gateway's and its own, or a signature
   * over what is sent.
   */
  public void setFurtherCredentials(Credentials shown) {
    furtherCredentials = shown;
  }

  /** A client of its own for calls that are not made through Camel; to be closed with its user. */
  public CloseableHttpClient newClient() {
    HttpClientBuilder client = HttpClientBuilder.create();
    configureHttpClient(client);
    return client.build();
  }

  @Override
  public void configureHttpClient(HttpClientBuilder client) {
    client
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .setConnectionManager(connections())
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(CONNECT)
                .setResponseTimeout(Timeout.of(callTimeout))
                .build())
        // Each one that is put first goes before those put first earlier.
        .addExecInterceptorFirst("further-login", new LoginCall(furtherCredentials))
        .addExecInterceptorFirst("certificate", new LoginCall(tls))
        .addExecInterceptorFirst("login", new LoginCall(credentials))
        .addExecInterceptorFirst("whole-call", new WholeCall(callTimeout, answerLimit, cutLonger))
        .addExecInterceptorAfter(ChainElement.CONNECT.name(), "connected", WholeCall::connected);
  }

  private HttpClientConnectionManager connections() {
    Http1Config head =
        Http1Config.custom().setMaxLineLength(LONGEST_LINE).setMaxHeaderCount(MOST_HEADERS).build();
    PoolingHttpClientConnectionManagerBuilder builder =
        PoolingHttpClientConnectionManagerBuilder.create();
    if (tls.used()) {
      builder.setTlsSocketStrategy(tls.strategy());
    }
    return builder
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder().http1Config(head).build())
        .setMaxConnPerRoute(CONNECTIONS)
        .setMaxConnTotal(CONNECTIONS)
        .setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(CONNECT).build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(CONNECT)
                .setSocketTimeout(Timeout.of(callTimeout))
                .setTimeToLive(LONGEST_KEPT)
                .setValidateAfterInactivity(LOOK_AFTER)
                .build())
        .build();
  }
}
