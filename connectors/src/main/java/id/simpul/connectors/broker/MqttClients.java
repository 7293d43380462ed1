package id.simpul.connectors.broker;

import java.nio.charset.StandardCharsets;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes MQTT 5 clients whose session the broker keeps while they are away.
 *
 * @param clientId the same after a restart: the broker knows the session by it
 * @param keptSeconds how long the broker keeps the session
 */
record MqttClients(
    String address, String clientId, String username, String password, long keptSeconds) {

  private static final Logger LOG = LoggerFactory.getLogger(MqttClients.class);
  private static final int CONNECT_SECONDS = 10;
  private static final int IN_FLIGHT = 32;
  private static final long SHORT_MILLIS = 2000;

  /**
   * Gives a client up, whatever state it is in; what is under way fails.
   *
   * @param client may be null
   */
  static void discard(MqttAsyncClient client) {
    if (client == null) {
      return;
    }
    try {
      client.disconnectForcibly(0, SHORT_MILLIS, false);
    } catch (MqttException | RuntimeException e) {
      LOG.debug("An MQTT connection was gone before it was closed");
    }
    try {
      client.close();
    } catch (MqttException | RuntimeException e) {
      LOG.debug("An MQTT client was closed before");
    }
  }

  MqttAsyncClient client() throws MqttException {
    return new MqttAsyncClient(address, clientId, new MemoryPersistence());
  }

  MqttConnectionOptions options() {
    MqttConnectionOptions options = new MqttConnectionOptions();
    options.setCleanStart(false);
    options.setSessionExpiryInterval(keptSeconds);
    options.setAutomaticReconnect(false);
    options.setConnectionTimeout(CONNECT_SECONDS);
    options.setReceiveMaximum(IN_FLIGHT);
    if (!username.isEmpty()) {
      options.setUserName(username);
      options.setPassword(password.getBytes(StandardCharsets.UTF_8));
    }
    return options;
  }
}
