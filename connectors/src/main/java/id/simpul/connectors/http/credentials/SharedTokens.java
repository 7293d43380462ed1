package id.simpul.connectors.http.credentials;

import id.simpul.connectors.http.ClientTls;
import id.simpul.connectors.http.ConnectorHttpClient;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One cache for each login that was configured since the process started: connectors of one system
 * share their token, and a changed configuration goes on with it.
 */
final class SharedTokens {

  private static final Map<TokenRequest, TokenCache> CACHES = new ConcurrentHashMap<>();

  private SharedTokens() {}

  /**
   * @param tls certificates with which the endpoint is called if this login is new
   */
  static TokenCache of(TokenRequest request, ClientTls tls) {
    return CACHES.computeIfAbsent(request, r -> new TokenCache(new TokenEndpoint(r, client(tls))));
  }

  private static ConnectorHttpClient client(ClientTls tls) {
    ConnectorHttpClient client = new ConnectorHttpClient();
    client.setTls(tls);
    return client;
  }
}
