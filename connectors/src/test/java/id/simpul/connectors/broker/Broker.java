package id.simpul.connectors.broker;

import java.io.IOException;
import java.net.ServerSocket;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.postoffice.QueueBinding;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/** A real Artemis that speaks its own protocol, AMQP 1.0 and MQTT 5 on one port. */
final class Broker implements AutoCloseable {

  final int port;
  private EmbeddedActiveMQ server;

  Broker() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
  }

  Broker start() throws Exception {
    ConfigurationImpl configuration = new ConfigurationImpl();
    configuration.setPersistenceEnabled(false).setSecurityEnabled(false).setName("test");
    configuration.addAcceptorConfiguration(
        "all", "tcp://127.0.0.1:" + port + "?protocols=CORE,AMQP,MQTT");
    configuration.addAddressSetting(
        "#",
        new AddressSettings()
            .setMaxDeliveryAttempts(3)
            .setDeadLetterAddress(SimpleString.of("DLQ"))
            .setAutoCreateDeadLetterResources(true)
            .setAutoDeleteQueues(false));
    server = new EmbeddedActiveMQ().setConfiguration(configuration);
    server.start();
    return this;
  }

  String url(String scheme) {
    return scheme + "://127.0.0.1:" + port;
  }

  /** Messages in all queues of this address and all that are set aside from it. */
  long count(String address) {
    return server
        .getActiveMQServer()
        .getPostOffice()
        .getAllBindings()
        .filter(b -> b.getAddress().toString().equals(address))
        .filter(b -> b instanceof QueueBinding)
        .mapToLong(b -> ((QueueBinding) b).getQueue().getMessageCount())
        .sum();
  }

  /** Whether somebody has a queue on this address. */
  boolean subscribed(String address) {
    return server
        .getActiveMQServer()
        .getPostOffice()
        .getAllBindings()
        .anyMatch(b -> b.getAddress().toString().equals(address));
  }

  void stop() throws Exception {
    if (server != null) {
      server.stop();
      server = null;
    }
  }

  @Override
  public void close() throws Exception {
    stop();
  }
}
