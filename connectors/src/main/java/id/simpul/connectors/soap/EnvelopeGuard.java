package id.simpul.connectors.soap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.cxf.binding.soap.Soap11;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.SoapVersion;
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
    // What is asked for by GET has no envelope: the WSDL.
    if (in != null && !"GET".equals(message.get(Message.HTTP_REQUEST_METHOD))) {
      answerInKind(message);
      byte[] envelope = whole(message, in);
      message.getExchange().put(Envelope.class, envelope(message, envelope));
      message.setContent(InputStream.class, new ByteArrayInputStream(envelope));
      check(message, envelope);
    }
  }

  /** A fault goes out in the version of the request, also when its envelope is not read. */
  private static void answerInKind(Message message) {
    String type = String.valueOf(message.get(Message.CONTENT_TYPE));
    if (message instanceof SoapMessage soap && type.startsWith("text/xml")) {
      soap.setVersion(Soap11.getInstance());
    }
  }

  private byte[] whole(Message message, InputStream in) {
    try (in) {
      byte[] envelope = in.readNBytes(maxBytes + 1);
      if (envelope.length > maxBytes) {
        throw refused(message, "larger than " + maxBytes + " bytes");
      }
      return envelope;
    } catch (IOException e) {
      throw refused(message, "the request broke off");
    }
  }

  private static void check(Message message, byte[] envelope) {
    // An answer without a body is no envelope: one-way calls and plain HTTP errors.
    if (envelope.length > 0 || message.get(Message.RESPONSE_CODE) == null) {
      try {
        EnvelopeCheck.check(envelope, (String) message.get(Message.ENCODING));
      } catch (RefusedEnvelope e) {
        throw refused(message, e.getMessage());
      }
    }
  }

  private static Envelope envelope(Message message, byte[] bytes) {
    Object status = message.get(Message.RESPONSE_CODE);
    return new Envelope(status instanceof Integer code ? code : 0, bytes);
  }

  private static SoapFault refused(Message message, String reason) {
    SoapVersion version =
        message instanceof SoapMessage soap ? soap.getVersion() : Soap11.getInstance();
    return new SoapFault(reason, version.getSender());
  }
}
