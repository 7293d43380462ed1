package id.simpul.connectors.webhook;

import id.simpul.connectors.http.credentials.Signature;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a caller proves itself: by signature, key, token or password, and by all of them where
 * several are set. A bean of a Kamelet; thread-safe once its properties are set.
 */
public final class SenderCheck {

  private static final Logger LOG = LoggerFactory.getLogger(SenderCheck.class);

  private String path = "";
  private Signature signature = new Signature();
  private String apiKeyHeader = "";
  private String apiKey = "";
  private String bearer = "";
  private String username = "";
  private String password = "";
  private boolean closed;

  /** What is called, for an operator. */
  public void setPath(String path) {
    this.path = path;
  }

  public void setSignature(Signature signature) {
    this.signature = signature;
  }

  public void setApiKeyHeader(String name) {
    apiKeyHeader = name;
  }

  public void setApiKey(String key) {
    apiKey = key;
  }

  public void setBearer(String token) {
    bearer = token;
  }

  public void setUsername(String name) {
    username = name;
  }

  public void setPassword(String secret) {
    password = secret;
  }

  /**
   * Called once all properties are set. Where everybody would be let in, nobody is: a secret that
   * is not set closes this address alone, and the hub starts.
   *
   * @throws IllegalArgumentException if the signature's settings contradict each other
   */
  public void complete() {
    boolean none = !signature.used() && apiKey.isEmpty() && bearer.isEmpty() && username.isEmpty();
    boolean keyNowhere = !apiKey.isEmpty() && apiKeyHeader.isEmpty();
    boolean emptyPassword = !username.isEmpty() && password.isEmpty();
    if (none || keyNowhere || emptyPassword) {
      closed = true;
      LOG.error(
          "/partners/{} is not connected: it needs signatureSecret, or apiKeyHeader and apiKey, or"
              + " bearer, or username and password. Set one, then restart the hub.",
          path);
    }
    if (signature.leavesTimestampOpen()) {
      throw new IllegalArgumentException(
          "signatureInput must hold <timestamp>, or anybody sets it");
    }
  }

  void admit(Call call) throws NotAdmitted {
    if (closed) {
      throw new NotAdmitted("not-writable", "This address is not connected.");
    }
    boolean keyed = apiKey.isEmpty() || same(apiKey, call.header(apiKeyHeader));
    String authorization = call.header("Authorization");
    boolean bearing = bearer.isEmpty() || same("Bearer " + bearer, authorization);
    boolean known = username.isEmpty() || same(basic(), authorization);
    if (!keyed || !bearing || !known) {
      throw new NotAdmitted("unauthenticated", "Key, token or password is missing or wrong.");
    }
    if (signature.used()) {
      admitSigned(call);
    }
  }

  private void admitSigned(Call call) throws NotAdmitted {
    String timestamp = call.header(signature.timestampHeader());
    if (!signature.signs(call.header(signature.header()), call.signed(timestamp))) {
      throw new NotAdmitted("unauthenticated", "The signature is missing or wrong.");
    }
    if (!signature.inTime(timestamp)) {
      throw new NotAdmitted(
          "unauthenticated", "The timestamp is missing or too far from this hub's clock.");
    }
  }

  private String basic() {
    byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  /** Takes the same time wherever they differ. */
  private static boolean same(String wanted, String given) {
    return MessageDigest.isEqual(
        wanted.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
