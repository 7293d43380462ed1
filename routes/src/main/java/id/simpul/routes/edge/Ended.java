package id.simpul.routes.edge;

import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.core.remoting.FailureListener;

/** Says that a connection has failed, however it did. */
record Ended(Runnable action) implements FailureListener {

  @Override
  public void connectionFailed(ActiveMQException why, boolean failedOver) {
    action.run();
  }

  @Override
  public void connectionFailed(ActiveMQException why, boolean failedOver, String target) {
    action.run();
  }
}
