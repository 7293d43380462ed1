package id.simpul.connectors.soap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.cxf.binding.soap.Soap11;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.interceptor.AttachmentInInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/**
 * Reads an incoming envelope whole, but no more than a limit, and checks it before any other part
 * of CXF sees it. Stands behind the reader of attachments, so that it gets the envelope alone.
 */
final class EnvelopeGuard extends AbstractPhaseInterceptor<Message> {

  private final int maxBytes;

  EnvelopeGuard(int maxBytes) {
    super(Phase.RECEIVE);
    this.maxBytes = maxBytes;
    addAfter(AttachmentInInterceptor.class.getName());
  }

  @Override
  public void handleMessage(Message message) {
    InputStream in = message.getContent(InputStream.class);
    if (in != null) {
      byte[] envelope = whole(in);
      message.getExchange().put(Envelope.class, envelope(message, envelope));
      message.setContent(InputStream.class, new ByteArrayInputStream(envelope));
      check(message, envelope);
    }
  }

  private byte[] whole(InputStream in) {
    try (in) {
      byte[] envelope = in.readNBytes(maxBytes + 1);
      if (envelope.length > maxBytes) {
        throw refused("larger than " + maxBytes + " bytes");
      }
      return envelope;
    } catch (IOException e) {
      throw refused("the request broke off");
    }
  }

  private static void check(Message message, byte[] envelope) {
    // An answer without a body is no envelope: one-way calls and plain HTTP errors.
    if (envelope.length > 0 || message.get(Message.RESPONSE_CODE) == null) {
      try {
        EnvelopeCheck.check(envelope, (String) message.get(Message.ENCODING));
      } catch (RefusedEnvelope e) {
        throw refused(e.getMessage());
      }
    }
  }

  private static Envelope envelope(Message message, byte[] bytes) {
    Object status = message.get(Message.RESPONSE_CODE);
    return new Envelope(status instanceof Integer code ? code : 0, bytes);
  }

  private static SoapFault refused(String reason) {
    return new SoapFault(reason, Soap11.getInstance().getSender());
  }
}
