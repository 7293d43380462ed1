package id.simpul.connectors.broker;

import id.simpul.connectors.ConnectorHeaders;
import id.simpul.connectors.Outcome;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Service;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.eclipse.paho.mqttv5.common.packet.UserProperty;

/**
 * Publishes each message to a topic and waits for the broker's acknowledgement. Made by a Kamelet,
 * one per use; thread-safe once started.
 */
public final class MqttSink implements Processor, Service {

  private static final int AT_LEAST_ONCE = 1;
  private static final int FIRST_FAILURE = 0x80;

  private String address = "";
  private String topic = "";
  private String clientId = "";
  private String username = "";
  private String password = "";
  private boolean retained;
  private long callTimeout = 10_000;
  private MqttAsyncClient client;

  public void setAddress(String address) {
    this.address = BrokerAddress.checked(address);
  }

  public void setTopic(String topic) {
    this.topic = topic;
  }

  public void setClientId(String id) {
    clientId = id;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  /** Whether the broker hands the last message to whoever subscribes later. */
  public void setRetained(boolean retained) {
    this.retained = retained;
  }

  /** In milliseconds. */
  public void setCallTimeout(long millis) {
    callTimeout = millis;
  }

  @Override
  public void start() {
    if (topic.matches(".*[+#].*") || topic.isEmpty()) {
      throw new IllegalArgumentException("a topic to publish to has no wildcard");
    }
  }

  @Override
  public void stop() {
    drop();
  }

  @Override
  public void process(Exchange exchange) {
    exchange.getMessage().setBody(publish(Outgoing.take(exchange)));
  }

  private Outcome publish(Outgoing outgoing) {
    MqttAsyncClient connected;
    try {
      connected = connected();
    } catch (MqttException e) {
      return new Outcome.Unavailable("no connection: MQTT reason " + e.getReasonCode());
    }
    try {
      IMqttToken token = connected.publish(topic, message(outgoing));
      token.waitForCompletion(callTimeout);
      return outcome(token.getReasonCodes());
    } catch (MqttException e) {
      drop();
      return new Outcome.Unknown("not acknowledged: MQTT reason " + e.getReasonCode());
    }
  }

  /** A broker answers per message: over quota, not authorised, payload of the wrong form. */
  private static Outcome outcome(int[] reasons) {
    int reason = reasons == null || reasons.length == 0 ? 0 : reasons[0] & 0xff;
    return switch (reason) {
      case 0x99, 0x90 -> new Outcome.Rejected("the broker refuses the message: reason " + reason);
      default ->
          reason < FIRST_FAILURE
              ? new Outcome.Delivered("")
              : new Outcome.Unavailable("the broker does not take it now: reason " + reason);
    };
  }

  private MqttMessage message(Outgoing outgoing) {
    MqttProperties properties = new MqttProperties();
    properties.setUserProperties(
        List.of(new UserProperty(ConnectorHeaders.IDEMPOTENCY_KEY, outgoing.key())));
    return new MqttMessage(outgoing.body(), AT_LEAST_ONCE, retained, properties);
  }

  private synchronized MqttAsyncClient connected() throws MqttException {
    if (client != null && client.isConnected()) {
      return client;
    }
    drop();
    MqttClients clients = new MqttClients(address, clientId, username, password, 0);
    MqttAsyncClient next = clients.client();
    next.connect(clients.options()).waitForCompletion(callTimeout);
    client = next;
    return next;
  }

  /** What is under way fails; the next message connects again. */
  private synchronized void drop() {
    MqttClients.discard(client);
    client = null;
  }
}
