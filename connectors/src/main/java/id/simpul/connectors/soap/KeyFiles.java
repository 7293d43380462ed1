package id.simpul.connectors.soap;

import java.util.Properties;

/** Keys and certificates in PKCS12 files, as WSS4J wants them named. */
final class KeyFiles {

  private static final String MERLIN = "org.apache.wss4j.crypto.merlin.";

  private KeyFiles() {}

  /**
   * @param location a path, or {@code file:} and a path
   */
  static Properties crypto(String location, String password) {
    Properties crypto = new Properties();
    crypto.put("org.apache.wss4j.crypto.provider", "org.apache.wss4j.common.crypto.Merlin");
    crypto.put(MERLIN + "keystore.type", "pkcs12");
    crypto.put(MERLIN + "keystore.file", location);
    crypto.put(MERLIN + "keystore.password", password);
    return crypto;
  }

  /** The same for certificates that are trusted; nothing else is, not even the platform's own. */
  static Properties trust(String location, String password) {
    Properties crypto = crypto(location, password);
    crypto.put(MERLIN + "load.cacerts", "false");
    return crypto;
  }
}
