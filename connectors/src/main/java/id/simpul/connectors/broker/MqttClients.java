package id.simpul.connectors.broker;

import java.nio.charset.StandardCharsets;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;

/**
 * Makes MQTT 5 clients whose session the broker keeps while they are away.
 *
 * @param clientId the same after a restart: the broker knows the session by it
 * @param keptSeconds how long the broker keeps the session
 */
record MqttClients(
    String address, String clientId, String username, String password, long keptSeconds) {

  private static final int CONNECT_SECONDS = 10;
  private static final int IN_FLIGHT = 32;

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
