package id.simpul.connectors.http;

import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;

/**
 * The HTTP client as a connector needs it: one call is one request. The client's own retries would
 * send a message twice behind the delivery policy's back; cookies and redirects would carry what
 * one answer said into the next call.
 */
public final class ConnectorHttpClient implements HttpClientConfigurer {

  @Override
  public void configureHttpClient(HttpClientBuilder client) {
    client
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .addResponseInterceptorLast((response, entity, context) -> CappedEntity.cap(response));
  }
}
