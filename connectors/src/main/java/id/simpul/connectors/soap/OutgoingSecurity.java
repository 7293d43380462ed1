package id.simpul.connectors.soap;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.ws.security.wss4j.WSS4JOutInterceptor;
import org.apache.wss4j.common.ConfigurationConstants;
import org.apache.wss4j.common.ext.WSPasswordCallback;

/**
 * WS-Security of calls: a UsernameToken, a signature over Body, Timestamp and token, or both. Made
 * by a Kamelet, one per use. Empty text means that a property is not used.
 */
public final class OutgoingSecurity {

  private static final String CRYPTO = "simpul.signature.crypto";
  private static final String BODY = "{Element}{}Body;";
  private static final String TIMESTAMP =
      "{Element}{http://docs.oasis-open.org/wss/2004/01/"
          + "oasis-200401-wss-wssecurity-utility-1.0.xsd}Timestamp;";
  private static final String TOKEN =
      "{Element}{http://docs.oasis-open.org/wss/2004/01/"
          + "oasis-200401-wss-wssecurity-secext-1.0.xsd}UsernameToken;";

  private String username = "";
  private String password = "";
  private String passwordForm = "text";
  private String keyStore = "";
  private String keyStorePassword = "";
  private String keyAlias = "";

  public void setUsername(String name) {
    username = name;
  }

  public void setPassword(String secret) {
    password = secret;
  }

  /** {@code text} or {@code digest}. */
  public void setPasswordForm(String form) {
    passwordForm = form;
  }

  /** A PKCS12 file with the hub's key. */
  public void setKeyStore(String location) {
    keyStore = location;
  }

  public void setKeyStorePassword(String secret) {
    keyStorePassword = secret;
  }

  public void setKeyAlias(String alias) {
    keyAlias = alias;
  }

  void addTo(Client client) {
    if (!username.isEmpty() || !keyStore.isEmpty()) {
      client.getOutInterceptors().add(new WSS4JOutInterceptor(settings()));
    }
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>();
    boolean named = !username.isEmpty();
    boolean signs = !keyStore.isEmpty();
    settings.put(
        ConfigurationConstants.ACTION,
        ((named ? "UsernameToken" : "") + (signs ? " Timestamp Signature" : "")).strip());
    settings.put(ConfigurationConstants.USER, named ? username : keyAlias);
    settings.put(ConfigurationConstants.PW_CALLBACK_REF, (CallbackHandler) this::answer);
    settings.put(
        ConfigurationConstants.PASSWORD_TYPE,
        passwordForm.equals("digest") ? "PasswordDigest" : "PasswordText");
    if (signs) {
      sign(settings, named);
    }
    return settings;
  }

  private void sign(Map<String, Object> settings, boolean named) {
    Properties crypto = KeyFiles.crypto(keyStore, keyStorePassword);
    settings.put(ConfigurationConstants.SIG_PROP_REF_ID, CRYPTO);
    settings.put(CRYPTO, crypto);
    settings.put(ConfigurationConstants.SIGNATURE_USER, keyAlias);
    settings.put(ConfigurationConstants.SIG_KEY_ID, "DirectReference");
    settings.put(ConfigurationConstants.SIGNATURE_PARTS, BODY + TIMESTAMP + (named ? TOKEN : ""));
  }

  private void answer(Callback[] callbacks) {
    for (Callback callback : callbacks) {
      if (callback instanceof WSPasswordCallback wanted) {
        boolean key = wanted.getUsage() == WSPasswordCallback.SIGNATURE;
        wanted.setPassword(key ? keyStorePassword : password);
      }
    }
  }
}
