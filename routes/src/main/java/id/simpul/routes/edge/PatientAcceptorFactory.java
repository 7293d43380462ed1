package id.simpul.routes.edge;

import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.SslHandler;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptor;
import org.apache.activemq.artemis.core.server.cluster.ClusterConnection;
import org.apache.activemq.artemis.spi.core.protocol.ProtocolManager;
import org.apache.activemq.artemis.spi.core.remoting.Acceptor;
import org.apache.activemq.artemis.spi.core.remoting.AcceptorFactory;
import org.apache.activemq.artemis.spi.core.remoting.BufferHandler;
import org.apache.activemq.artemis.spi.core.remoting.ServerConnectionLifeCycleListener;

/**
 * Artemis's acceptor with time for a TLS handshake over a link that loses every third packet:
 * Netty's ten seconds, which Artemis has no setting for, are fewer than such a link is up at a
 * time. Made by the broker, by its name.
 */
public final class PatientAcceptorFactory implements AcceptorFactory {

  private static final long HANDSHAKE_SECONDS = 120;

  @Override
  @SuppressWarnings("rawtypes")
  public Acceptor createAcceptor(
      String name,
      ClusterConnection cluster,
      Map<String, Object> configuration,
      BufferHandler handler,
      ServerConnectionLifeCycleListener listener,
      Executor threads,
      ScheduledExecutorService timer,
      Map<String, ProtocolManager> protocols) {
    Executor failures = new org.apache.activemq.artemis.utils.actors.OrderedExecutor(threads);
    return new NettyAcceptor(
        name, cluster, configuration, handler, listener, timer, failures, protocols) {
      @Override
      public SslHandler getSslHandler(ByteBufAllocator memory, String host, int port)
          throws Exception {
        SslHandler tls = super.getSslHandler(memory, host, port);
        tls.setHandshakeTimeout(HANDSHAKE_SECONDS, TimeUnit.SECONDS);
        return tls;
      }
    };
  }
}
