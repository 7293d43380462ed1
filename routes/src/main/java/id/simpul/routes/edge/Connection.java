package id.simpul.routes.edge;

import id.simpul.routes.channel.BrokerLink;
import id.simpul.routes.channel.EdgeChannels;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.amqpBrokerConnectivity.AMQPBrokerConnectConfiguration;
import org.apache.activemq.artemis.core.config.amqpBrokerConnectivity.AMQPBrokerConnectionAddressType;
import org.apache.activemq.artemis.core.config.amqpBrokerConnectivity.AMQPBrokerConnectionElement;

/**
 * The edge's side of the link: one AMQP broker connection, on which Artemis sends what is on the
 * upward channels and receives what is on the downward ones.
 */
final class Connection implements BrokerLink {

  private static final int RETRY_MILLIS = 1_000;

  private final EdgeSettings settings;
  private final int relayPort;

  Connection(EdgeSettings settings, int relayPort) {
    this.settings = settings;
    this.relayPort = relayPort;
  }

  @Override
  public void configure(Configuration broker) {
    AMQPBrokerConnectConfiguration centre =
        new AMQPBrokerConnectConfiguration("centre", uri())
            .setUser(settings.name())
            .setPassword(settings.secret())
            .setReconnectAttempts(-1)
            .setRetryInterval(RETRY_MILLIS);
    EdgeChannels channels = new EdgeChannels(settings.name());
    for (String up : channels.up()) {
      centre.addElement(element(up, AMQPBrokerConnectionAddressType.SENDER));
    }
    for (String down : channels.down()) {
      centre.addElement(element(down, AMQPBrokerConnectionAddressType.RECEIVER));
    }
    broker.addAMQPConnection(centre);
    broker.registerBrokerPlugin(new RefusalEndsLink());
  }

  private String uri() {
    Map<String, Object> parameters = new HashMap<>(LinkSettings.AMQP);
    parameters.putAll(LinkSettings.BUFFERS);
    // The relay watches over that. Artemis 2.40 does not take its timers back when a connection
    // ends before it is set up: they would end a later one.
    parameters.put("connect-timeout-millis", -1);
    return "tcp://127.0.0.1:"
        + relayPort
        + parameters.entrySet().stream()
            .map(p -> p.getKey() + "=" + p.getValue())
            .sorted()
            .collect(Collectors.joining("&", "?", ""));
  }

  private static AMQPBrokerConnectionElement element(
      String queue, AMQPBrokerConnectionAddressType type) {
    return new AMQPBrokerConnectionElement().setQueueName(SimpleString.of(queue)).setType(type);
  }
}
