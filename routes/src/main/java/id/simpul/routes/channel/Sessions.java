package id.simpul.routes.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;

/**
 * Opens sessions to the broker over a few shared connections. Thread-safe; a session belongs to one
 * thread.
 */
public final class Sessions implements AutoCloseable {

  private static final int CONNECTIONS = 4;
  private static final int CONSUMER_WINDOW_BYTES = 128 << 10;
  private static final long CALL_TIMEOUT_MILLIS = 60_000;

  private final ServerLocator locator;
  private final List<ClientSessionFactory> connections = new ArrayList<>();
  private final AtomicInteger next = new AtomicInteger();

  public Sessions(TransportConfiguration connector) throws Exception {
    locator =
        ActiveMQClient.createServerLocatorWithoutHA(connector)
            .setConsumerWindowSize(CONSUMER_WINDOW_BYTES)
            .setProducerWindowSize(-1)
            .setMinLargeMessageSize(EmbeddedBroker.largeMessageBytes())
            .setClientFailureCheckPeriod(-1)
            .setConnectionTTL(-1)
            .setCallTimeout(CALL_TIMEOUT_MILLIS)
            .setUseGlobalPools(false)
            .setThreadPoolMaxSize(-1);
    for (int i = 0; i < CONNECTIONS; i++) {
      connections.add(locator.createSessionFactory());
    }
  }

  /** A started session whose sends and acknowledgements take effect together at commit. */
  public ClientSession transacted() throws ActiveMQException {
    ClientSessionFactory connection =
        connections.get(Math.floorMod(next.getAndIncrement(), CONNECTIONS));
    ClientSession session = connection.createSession(false, false, 0);
    session.start();
    return session;
  }

  @Override
  public void close() {
    connections.forEach(ClientSessionFactory::close);
    locator.close();
  }
}
