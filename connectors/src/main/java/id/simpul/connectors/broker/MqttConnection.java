package id.simpul.connectors.broker;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one subscription connected, from the first try on, until it is closed. */
final class MqttConnection implements MqttCallback {

  private static final Logger LOG = LoggerFactory.getLogger(MqttConnection.class);
  private static final int AT_LEAST_ONCE = 1;
  private static final long CALL = 10_000;

  private final MqttClients clients;
  private final String topic;
  private final long pause;
  private final Receiver receiver;
  private final ScheduledExecutorService connecting =
      Executors.newSingleThreadScheduledExecutor(MqttConnection::thread);
  private volatile MqttAsyncClient client;

  /** Takes messages, one at a time. */
  interface Receiver {

    /**
     * @param current whether the connection still stands by which the message came: the broker
     *     sends it again by the next one
     * @return whether the message may be acknowledged
     */
    boolean take(String topic, MqttMessage message, BooleanSupplier current)
        throws InterruptedException;
  }

  /**
   * @param pause between two tries to connect, in milliseconds
   */
  MqttConnection(MqttClients clients, String topic, long pause, Receiver receiver) {
    this.clients = clients;
    this.topic = topic;
    this.pause = pause;
    this.receiver = receiver;
  }

  void open() {
    connecting.scheduleWithFixedDelay(this::connect, 0, pause, TimeUnit.MILLISECONDS);
  }

  void close() {
    connecting.shutdownNow();
    MqttClients.discard(client);
  }

  /** A client per connection: a client that was cut still holds messages of the old one. */
  private void connect() {
    MqttAsyncClient current = client;
    if (current != null && current.isConnected()) {
      return;
    }
    MqttClients.discard(current);
    try {
      MqttAsyncClient next = clients.client();
      client = next;
      next.setManualAcks(true);
      next.setCallback(this);
      next.connect(clients.options()).waitForCompletion(CALL);
      next.subscribe(topic, AT_LEAST_ONCE).waitForCompletion(CALL);
    } catch (MqttException e) {
      LOG.warn(
          "No subscription to {} at {}: reason {}", topic, clients.address(), e.getReasonCode());
      MqttClients.discard(client);
    }
  }

  @Override
  public void messageArrived(String from, MqttMessage message)
      throws InterruptedException, MqttException {
    MqttAsyncClient receivedBy = client;
    if (receiver.take(from, message, () -> receivedBy == client && receivedBy.isConnected())) {
      receivedBy.messageArrivedComplete(message.getId(), message.getQos());
    }
  }

  @Override
  public void disconnected(MqttDisconnectResponse response) {
    LOG.info("Disconnected from {}", clients.address());
  }

  @Override
  public void mqttErrorOccurred(MqttException failure) {
    LOG.debug("MQTT failure, reason {}", failure.getReasonCode());
  }

  @Override
  public void deliveryComplete(IMqttToken token) {
    // Nothing is sent here.
  }

  @Override
  public void connectComplete(boolean reconnect, String address) {
    // Subscribed by who connected.
  }

  @Override
  public void authPacketArrived(int reason, MqttProperties properties) {
    // Only user and password are used.
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "mqtt-connect");
    thread.setDaemon(true);
    return thread;
  }
}
