package id.simpul.routes.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQNotConnectedException;
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
      connections.add(opened());
    }
  }

  /** A started session whose sends and acknowledgements take effect together at commit. */
  public ClientSession transacted() throws ActiveMQException {
    ClientSession session =
        connection(Math.floorMod(next.getAndIncrement(), CONNECTIONS))
            .createSession(false, false, 0);
    session.start();
    return session;
  }

  /** A broker that was stopped and started again takes new connections only. */
  private synchronized ClientSessionFactory connection(int i) throws ActiveMQException {
    ClientSessionFactory connection = connections.get(i);
    if (connection.isClosed() || connection.getConnection() == null) {
      connection.close();
      connection = opened();
      connections.set(i, connection);
    }
    return connection;
  }

  private ClientSessionFactory opened() throws ActiveMQException {
    try {
      return locator.createSessionFactory();
    } catch (ActiveMQException e) {
      throw e;
    } catch (Exception e) {
      throw new ActiveMQNotConnectedException("the broker is not reached: " + e.getMessage());
    }
  }

  @Override
  public synchronized void close() {
    connections.forEach(ClientSessionFactory::close);
    locator.close();
  }
}
