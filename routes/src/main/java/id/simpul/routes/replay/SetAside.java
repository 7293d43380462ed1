package id.simpul.routes.replay;

import id.simpul.routes.channel.Channel;
import id.simpul.routes.channel.Transaction;
import id.simpul.routes.journal.MessageLog;
import java.util.ArrayList;
import java.util.List;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.client.ClientConsumer;
import org.apache.activemq.artemis.api.core.client.ClientMessage;

/** Takes a message off the channels on which it was set aside. */
final class SetAside {

  private SetAside() {}

  /**
   * @param receiver only this receiver's; empty text for all, the Invalid Message Channel included
   * @return receivers whose dead letter was taken; empty text for the Invalid Message Channel
   */
  static List<String> take(Transaction tx, MessageLog.Message message, String receiver)
      throws ActiveMQException {
    List<String> taken = new ArrayList<>();
    for (MessageLog.Delivery d : message.deliveries()) {
      boolean asked = receiver.isEmpty() || receiver.equals(d.receiver());
      if (asked && take(tx, Channel.dead(d.receiver()), message.trackingId())) {
        taken.add(d.receiver());
      }
    }
    boolean invalid = message.progress() == MessageLog.Progress.INVALID;
    if (invalid && take(tx, Channel.invalid(message.flow()), message.trackingId())) {
      taken.add("");
    }
    return taken;
  }

  private static boolean take(Transaction tx, String queue, String trackingId)
      throws ActiveMQException {
    if (!tx.exists(queue)) {
      return false;
    }
    String filter = "trackingId = '" + trackingId + "'";
    try (ClientConsumer messages = tx.session().createConsumer(queue, filter)) {
      ClientMessage message = messages.receiveImmediate();
      if (message != null) {
        message.individualAcknowledge();
      }
      return message != null;
    }
  }
}
