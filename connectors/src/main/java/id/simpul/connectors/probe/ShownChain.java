package id.simpul.connectors.probe;

import java.net.Socket;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Remembers the certificates that a server shows and believes all of them: for a connection over
 * which nothing is sent.
 */
final class ShownChain extends X509ExtendedTrustManager {

  private List<X509Certificate> certificates = List.of();
  private String keyExchange = "";

  /** The server's own first; empty when none was shown. */
  List<X509Certificate> certificates() {
    return certificates;
  }

  String keyExchange() {
    return keyExchange;
  }

  private void keep(X509Certificate[] chain, String authType) {
    certificates = List.of(chain);
    keyExchange = authType;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType) {
    keep(chain, authType);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) {
    keep(chain, authType);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {
    keep(chain, authType);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType) {
    throw new UnsupportedOperationException("the hub is the client");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) {
    throw new UnsupportedOperationException("the hub is the client");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {
    throw new UnsupportedOperationException("the hub is the client");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
