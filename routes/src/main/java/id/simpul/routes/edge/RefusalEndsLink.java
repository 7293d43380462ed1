package id.simpul.routes.edge;

import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnection;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerMessagePlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;

/**
 * Ends a link when its broker cannot take a message that came over it, whatever the reason. To
 * Artemis's answer, that the message is rejected, the broker at the other end would throw it away.
 */
final class RefusalEndsLink implements ActiveMQServerMessagePlugin {

  @Override
  public void onSendException(
      ServerSession session,
      Transaction tx,
      Message message,
      boolean direct,
      boolean noAutoCreateQueue,
      Exception why) {
    RemotingConnection connection = session.getRemotingConnection();
    if (!(connection.getTransportConnection() instanceof InVMConnection)) {
      connection.fail(new ActiveMQException("a message could not be taken: " + why.getMessage()));
    }
  }
}
