package id.simpul.connectors.broker;

import id.simpul.connectors.probe.Finding;
import id.simpul.connectors.probe.Peer;
import id.simpul.connectors.probe.Probe;
import id.simpul.connectors.probe.Sign;
import java.util.List;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.common.MqttException;

/**
 * Looks at an MQTT broker: connects and logs in under a client id of its own, because the broker
 * would end the connection of the one that is at work, and keeps no session. A bean of a Kamelet.
 */
public final class MqttProbe implements Probe {

  private static final String SUFFIX = "-doctor";
  private static final long PATIENCE = 10_000;
  private static final int WRONG_LOGIN = 0x86;
  private static final int NOT_AUTHORISED = 0x87;

  private String address = "";
  private String clientId = "";
  private String username = "";
  private String password = "";

  public void setAddress(String address) {
    this.address = BrokerAddress.checked(address);
  }

  public void setClientId(String id) {
    clientId = id;
  }

  public void setUsername(String name) {
    username = name;
  }

  public void setPassword(String secret) {
    password = secret;
  }

  @Override
  public List<Peer> peers() {
    return List.of(BrokerAddress.peer(address));
  }

  @Override
  public List<Finding> ask(byte[] sample) {
    MqttClients clients = new MqttClients(address, clientId + SUFFIX, username, password, 0);
    MqttConnectionOptions options = clients.options();
    options.setCleanStart(true);
    try {
      MqttAsyncClient client = clients.client();
      try {
        client.connect(options).waitForCompletion(PATIENCE);
      } finally {
        MqttClients.discard(client);
      }
      return List.of(
          Finding.of(Sign.ANSWERED, "MQTT 5"),
          Finding.of(username.isEmpty() ? Sign.LOGIN_NONE : Sign.LOGIN_GOOD),
          Finding.of(Sign.ALLOWED_NOT_ASKED));
    } catch (MqttException e) {
      return List.of(refusal(e));
    }
  }

  private Finding refusal(MqttException e) {
    boolean login = e.getReasonCode() == WRONG_LOGIN || e.getReasonCode() == NOT_AUTHORISED;
    if (!login) {
      return Finding.of(Sign.ANSWER_CUT, "MQTT " + e.getReasonCode());
    }
    Sign sign = username.isEmpty() ? Sign.LOGIN_MISSING : Sign.LOGIN_REFUSED;
    return Finding.of(sign, "MQTT " + e.getReasonCode());
  }
}
