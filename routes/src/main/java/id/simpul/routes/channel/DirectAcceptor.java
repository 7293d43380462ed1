package id.simpul.routes.channel;

import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptor;
import org.apache.activemq.artemis.core.server.cluster.ClusterConnection;
import org.apache.activemq.artemis.spi.core.protocol.ProtocolManager;
import org.apache.activemq.artemis.spi.core.remoting.Acceptor;
import org.apache.activemq.artemis.spi.core.remoting.AcceptorFactory;
import org.apache.activemq.artemis.spi.core.remoting.BufferHandler;
import org.apache.activemq.artemis.spi.core.remoting.ServerConnectionLifeCycleListener;

/**
 * Takes the packets of clients in this process on the client's own thread as far as the session's
 * queue of packets. The broker's own acceptor changes to a thread of its own first, and the session
 * changes threads once more: with a core or two, changing threads costs more than the packet.
 */
final class DirectAcceptor implements AcceptorFactory {

  @Override
  public Acceptor createAcceptor(
      String name,
      ClusterConnection cluster,
      Map<String, Object> configuration,
      BufferHandler handler,
      ServerConnectionLifeCycleListener listener,
      Executor threads,
      ScheduledExecutorService scheduler,
      @SuppressWarnings("rawtypes") Map<String, ProtocolManager> protocols) {
    return new InVMAcceptor(
        name, cluster, configuration, handler, listener, protocols, Runnable::run);
  }

  @Override
  public boolean supportsRemote() {
    return false;
  }
}
