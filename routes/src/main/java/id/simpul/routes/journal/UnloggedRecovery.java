package id.simpul.routes.journal;

import id.simpul.routes.channel.Channel;
import id.simpul.routes.channel.Sessions;
import id.simpul.routes.intake.ReceiptStore;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ClientConsumer;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientSession;

/**
 * Reads, before intake opens, what was accepted but had not reached the message log when the
 * process ended: a receipt that is in the journal must be recognised even if its own file lost it.
 */
public final class UnloggedRecovery {

  private final Sessions sessions;
  private final ReceiptStore receipts;

  public UnloggedRecovery(Sessions sessions, ReceiptStore receipts) {
    this.sessions = sessions;
    this.receipts = receipts;
  }

  public void run() throws ActiveMQException {
    try (ClientSession session = sessions.transacted();
        ClientConsumer journal = session.createConsumer(SimpleString.of(Channel.JOURNAL), true)) {
      ClientMessage message;
      while ((message = journal.receiveImmediate()) != null) {
        byte[] body = new byte[message.getBodySize()];
        message.getBodyBuffer().readBytes(body);
        remember(body);
      }
    }
  }

  private void remember(byte[] journalMessage) {
    try {
      EntryCodec.decode(journalMessage).forEach(this::remember);
    } catch (EntryCodec.Damaged e) {
      // The writer of the log sets it aside; the hub starts all the same.
    }
  }

  private void remember(Entry entry) {
    entry
        .accepted()
        .ifPresent(
            a ->
                receipts.remember(
                    a.sender(),
                    a.flow(),
                    a.messageId(),
                    a.body(),
                    entry.event().at(),
                    entry.event().trackingId()));
  }
}
