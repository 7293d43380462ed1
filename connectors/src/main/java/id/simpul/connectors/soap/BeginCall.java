package id.simpul.connectors.soap;

import java.util.ArrayList;
import org.apache.cxf.interceptor.AttachmentOutInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Lets a call know the exchange in which its answer will be, and adds its parts. */
final class BeginCall extends AbstractPhaseInterceptor<Message> {

  BeginCall() {
    super(Phase.PRE_STREAM);
    addBefore(AttachmentOutInterceptor.class.getName());
  }

  @Override
  public void handleMessage(Message message) {
    Call call = Call.of(message);
    call.goesThrough(message.getExchange());
    if (!call.parts().isEmpty()) {
      message.setAttachments(new ArrayList<>(call.parts()));
    }
  }
}
