package id.simpul.connectors.soap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import org.apache.cxf.interceptor.Interceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.ws.security.SecurityConstants;
import org.apache.cxf.ws.security.wss4j.DefaultCryptoCoverageChecker;
import org.apache.cxf.ws.security.wss4j.WSS4JInInterceptor;
import org.apache.wss4j.common.ConfigurationConstants;
import org.apache.wss4j.common.cache.MemoryReplayCache;
import org.apache.wss4j.common.ext.WSPasswordCallback;

/**
 * WS-Security that a partner must use: a UsernameToken, a signature over the Body and a Timestamp,
 * or both. Made by a Kamelet, one per use. Empty text means that a property is not used; where none
 * is, nobody is let in.
 */
public final class IncomingSecurity {

  private static final String CRYPTO = "simpul.trust.crypto";

  private String username = "";
  private String password = "";
  private String passwordForm = "any";
  private String trustStore = "";
  private String trustStorePassword = "";

  public void setUsername(String name) {
    username = name;
  }

  public void setPassword(String secret) {
    password = secret;
  }

  /** {@code text}, {@code digest} or {@code any}. */
  public void setPasswordForm(String form) {
    passwordForm = form;
  }

  /** A PKCS12 file with the certificates whose signatures are this partner's. */
  public void setTrustStore(String location) {
    trustStore = location;
  }

  public void setTrustStorePassword(String secret) {
    trustStorePassword = secret;
  }

  /** Properties of the endpoint: what was seen once is not taken again while it could be valid. */
  Map<String, Object> properties() {
    Map<String, Object> properties = new HashMap<>();
    properties.put(SecurityConstants.ENABLE_NONCE_CACHE, "true");
    properties.put(SecurityConstants.NONCE_CACHE_INSTANCE, new MemoryReplayCache());
    properties.put(SecurityConstants.ENABLE_TIMESTAMP_CACHE, "true");
    properties.put(SecurityConstants.TIMESTAMP_CACHE_INSTANCE, new MemoryReplayCache());
    return properties;
  }

  List<Interceptor<? extends Message>> interceptors() {
    List<Interceptor<? extends Message>> interceptors = new ArrayList<>();
    if (username.isEmpty() && trustStore.isEmpty()) {
      interceptors.add(NobodyMayEnter.withoutLogin());
      return interceptors;
    }
    interceptors.add(new WSS4JInInterceptor(settings()));
    if (!trustStore.isEmpty()) {
      interceptors.add(coverage());
    }
    return interceptors;
  }

  /** A signature counts for the Body that is processed, not for one that stands elsewhere. */
  private static DefaultCryptoCoverageChecker coverage() {
    DefaultCryptoCoverageChecker checker = new DefaultCryptoCoverageChecker();
    checker.setSignBody(true);
    checker.setSignTimestamp(true);
    checker.setSignUsernameToken(false);
    checker.setEncryptUsernameToken(false);
    return checker;
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>();
    String token = username.isEmpty() ? "" : "UsernameToken";
    String signature = trustStore.isEmpty() ? "" : " Timestamp Signature";
    settings.put(ConfigurationConstants.ACTION, (token + signature).strip());
    settings.put(ConfigurationConstants.PW_CALLBACK_REF, (CallbackHandler) this::answer);
    if (passwordForm.equals("text")) {
      settings.put(ConfigurationConstants.PASSWORD_TYPE, "PasswordText");
    } else if (passwordForm.equals("digest")) {
      settings.put(ConfigurationConstants.PASSWORD_TYPE, "PasswordDigest");
    }
    if (!trustStore.isEmpty()) {
      settings.put(ConfigurationConstants.SIG_VER_PROP_REF_ID, CRYPTO);
      settings.put(CRYPTO, KeyFiles.trust(trustStore, trustStorePassword));
    }
    return settings;
  }

  /** Another user has no password, and WSS4J refuses a token without one. */
  private void answer(Callback[] callbacks) {
    for (Callback callback : callbacks) {
      if (callback instanceof WSPasswordCallback wanted
          && Objects.equals(wanted.getIdentifier(), username)) {
        wanted.setPassword(password);
      }
    }
  }
}
