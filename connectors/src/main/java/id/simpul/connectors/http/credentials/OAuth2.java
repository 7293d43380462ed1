package id.simpul.connectors.http.credentials;

import com.fasterxml.jackson.core.JsonPointer;
import id.simpul.connectors.http.ClientTls;
import id.simpul.connectors.http.Credentials;
import id.simpul.connectors.http.LoginFailed;
import id.simpul.connectors.http.Pairs;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpRequest;

/**
 * Shows a token that a token endpoint gives out: OAuth 2 client credentials, and by its parameters
 * any other login by POST that answers with a token in JSON. Tokens are kept and renewed by a
 * {@link TokenCache}, one for all connectors with the same login. A bean of a Kamelet, to be named
 * as {@code credentials} of its {@link id.simpul.connectors.http.ConnectorHttpClient}; thread-safe
 * once its properties are set.
 */
public final class OAuth2 implements Credentials {

  private static final String FORM = "application/x-www-form-urlencoded";

  private Optional<URI> url = Optional.empty();
  private String clientId = "";
  private String clientSecret = "";
  private boolean basic = true;
  private boolean json;
  private TokenForm parameters = new TokenForm(Map.of());
  private JsonPointer tokenAt = JsonPointer.compile("/access_token");
  private JsonPointer lifetimeAt = JsonPointer.compile("/expires_in");
  private String scope = "";
  private String username = "";
  private String userPassword = "";
  private ClientTls tls = new ClientTls();
  private String header = "Authorization";
  private String scheme = "Bearer";
  private volatile TokenCache cache;

  /**
   * The token endpoint, {@code http(s)}, with a query where the server wants one; empty text: no
   * token is shown.
   */
  public void setTokenUrl(String address) {
    url = address.isEmpty() ? Optional.empty() : Optional.of(TokenUrl.checked(address));
  }

  /** Empty text: only the {@link #setTokenParameters parameters} are sent. */
  public void setClientId(String id) {
    clientId = id;
  }

  public void setClientSecret(String secret) {
    clientSecret = secret;
  }

  /** How the client's id and secret are sent: {@code basic} (RFC 6749, 2.3.1) or {@code body}. */
  public void setClientLogin(String way) {
    basic = way.equals("basic");
  }

  /**
   * Further parameters as {@link Pairs}; another {@code grant_type} takes the place of client
   * credentials.
   */
  public void setTokenParameters(String pairs) {
    parameters = new TokenForm(Pairs.parse(pairs));
  }

  /** What the token is to be good for; empty text: not said. */
  public void setScope(String scope) {
    this.scope = scope;
  }

  /** The user of a password grant (RFC 6749, 4.3); empty text: no such grant. */
  public void setUsername(String name) {
    username = name;
  }

  public void setUserPassword(String secret) {
    userPassword = secret;
  }

  /** How parameters are sent: {@code form} or {@code json}. */
  public void setTokenFormat(String format) {
    json = format.equals("json");
  }

  /** JSON pointer to the token in the answer. */
  public void setTokenPointer(String pointer) {
    tokenAt = JsonPointer.compile(pointer);
  }

  /** JSON pointer to the token's lifetime in seconds. */
  public void setLifetimePointer(String pointer) {
    lifetimeAt = JsonPointer.compile(pointer);
  }

  /** The header that carries the token. */
  public void setTokenHeader(String name) {
    header = name;
  }

  /** What stands before the token, divided from it by a space; empty text: nothing. */
  public void setTokenScheme(String name) {
    scheme = name;
  }

  /** Certificates for the token endpoint, as for the calls. */
  public void setTls(ClientTls certificates) {
    tls = certificates;
  }

  @Override
  public void show(ClassicHttpRequest request) throws LoginFailed {
    if (url.isPresent()) {
      request.setHeader(header, before() + cache().token());
    }
  }

  @Override
  public boolean renew(ClassicHttpRequest refused) {
    if (url.isEmpty()) {
      return false;
    }
    String shown = refused.getFirstHeader(header).getValue();
    cache().refused(shown.substring(before().length()));
    return true;
  }

  private String before() {
    return scheme.isEmpty() ? "" : scheme + " ";
  }

  /** Looked up with the first call, when all properties are set. */
  private TokenCache cache() {
    if (cache == null) {
      cache = SharedTokens.of(request(), tls);
    }
    return cache;
  }

  private TokenRequest request() {
    TokenForm form = form();
    String body = json ? form.asJson() : form.asForm();
    return new TokenRequest(url.orElseThrow(), headers(), body, tokenAt, lifetimeAt);
  }

  private TokenForm form() {
    TokenForm scoped = scope.isEmpty() ? user() : user().with("scope", scope);
    if (clientId.isEmpty()) {
      return scoped;
    }
    TokenForm granted = grantInUrl() ? scoped : scoped.with("grant_type", "client_credentials");
    return basic ? granted : identified(granted.with("client_id", clientId));
  }

  /** A public client has no secret, and may be refused for showing one. */
  private TokenForm identified(TokenForm form) {
    return clientSecret.isEmpty() ? form : form.with("client_secret", clientSecret);
  }

  private TokenForm user() {
    return username.isEmpty()
        ? parameters
        : parameters
            .with("grant_type", "password")
            .with("username", username)
            .with("password", userPassword);
  }

  /** Some servers want it in the query, and only once. */
  private boolean grantInUrl() {
    return url.map(URI::getRawQuery).filter(query -> query.contains("grant_type=")).isPresent();
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", json ? "application/json" : FORM);
    if (basic && !clientId.isEmpty()) {
      String pair = TokenForm.encoded(clientId) + ":" + TokenForm.encoded(clientSecret);
      byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
      headers.put("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
    }
    return headers;
  }
}
