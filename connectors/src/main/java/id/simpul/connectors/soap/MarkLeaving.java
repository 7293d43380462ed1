package id.simpul.connectors.soap;

import org.apache.cxf.interceptor.MessageSenderInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/**
 * Notes that an envelope is complete and goes to the wire. Until then it is in memory, signed or
 * not, so that what fails before has not reached the system.
 */
final class MarkLeaving extends AbstractPhaseInterceptor<Message> {

  MarkLeaving() {
    super(Phase.PREPARE_SEND_ENDING);
    addBefore(MessageSenderInterceptor.MessageSenderEndingInterceptor.class.getName());
  }

  @Override
  public void handleMessage(Message message) {
    Call.of(message).leaves();
  }
}
