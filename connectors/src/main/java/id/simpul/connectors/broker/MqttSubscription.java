package id.simpul.connectors.broker;

import com.fasterxml.jackson.core.JsonPointer;
import id.simpul.connectors.ConnectorHeaders;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.Service;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Subscribes to a topic for as long as its route runs, and acknowledges a message after the hub has
 * it. Camel's own component is not used: it fails the start when the broker is away, and leaves a
 * message that the hub cannot take now unacknowledged until the next connection. Made by a Kamelet,
 * one per use; stands as the first step of the route that it calls.
 */
public final class MqttSubscription implements Processor, Service, CamelContextAware {

  private static final Logger LOG = LoggerFactory.getLogger(MqttSubscription.class);

  private final Clock clock = Clock.systemUTC();
  private String address = "";
  private String topic = "";
  private String clientId = "";
  private String username = "";
  private String password = "";
  private String route = "";
  private long keptSeconds;
  private long pause = 5000;
  private MqttMessageId ids = new MqttMessageId(JsonPointer.empty());
  private CamelContext camel;
  private ProducerTemplate offer;
  private CountDownLatch stopped;
  private MqttConnection connection;

  public void setAddress(String address) {
    this.address = BrokerAddress.checked(address);
  }

  public void setTopic(String filter) {
    topic = filter;
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

  /** The endpoint of the route in which this stands. */
  public void setRoute(String uri) {
    route = uri;
  }

  /** How long the broker keeps messages while the hub is away, in seconds. */
  public void setKept(long seconds) {
    keptSeconds = seconds;
  }

  /** Before a message that the hub could not take is offered again, in milliseconds. */
  public void setPause(long millis) {
    pause = millis;
  }

  /** JSON pointer to what names a message; empty text for none. */
  public void setIdPointer(String pointer) {
    ids = new MqttMessageId(JsonPointer.compile(pointer));
  }

  /** Camel starts a step both with its route and with the step around it: the first counts. */
  @Override
  public synchronized void start() {
    if (connection != null) {
      return;
    }
    stopped = new CountDownLatch(1);
    offer = camel.createProducerTemplate();
    MqttClients clients = new MqttClients(address, clientId, username, password, keptSeconds);
    connection = new MqttConnection(clients, topic, pause, this::offer);
    connection.open();
  }

  @Override
  public synchronized void stop() {
    if (connection == null) {
      return;
    }
    stopped.countDown();
    connection.close();
    connection = null;
    offer.stop();
  }

  /** Makes the message that goes to the hub; the body is the payload and has its id already. */
  @Override
  public void process(Exchange exchange) {
    Message message = exchange.getMessage();
    Object id = message.getHeader(ConnectorHeaders.MESSAGE_ID);
    message.removeHeaders("*");
    message.setHeader(ConnectorHeaders.MESSAGE_ID, id);
  }

  /**
   * Returns once the hub has the message or will never take it.
   *
   * @return false if the route stops or the connection ends first
   */
  private boolean offer(String from, MqttMessage message, BooleanSupplier current)
      throws InterruptedException {
    String id = ids.of(from, message.getPayload(), clock.instant());
    do {
      Exchange offered = offer(id, message.getPayload());
      if (!offered.isFailed()) {
        return true;
      }
      LOG.warn("{} was not taken: {}", id, offered.getException().getClass().getSimpleName());
    } while (!stopped.await(pause, TimeUnit.MILLISECONDS) && current.getAsBoolean());
    return false;
  }

  private Exchange offer(String id, byte[] payload) {
    return offer.send(
        route,
        exchange -> {
          exchange.getMessage().setBody(payload);
          exchange.getMessage().setHeader(ConnectorHeaders.MESSAGE_ID, id);
        });
  }

  @Override
  public void setCamelContext(CamelContext context) {
    camel = context;
  }

  @Override
  public CamelContext getCamelContext() {
    return camel;
  }
}
