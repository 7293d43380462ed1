package id.simpul.connectors.soap;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Collection;
import java.util.Optional;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Attachment;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.w3c.dom.Document;

/**
 * Puts the MTOM parts of an answer back into its envelope, so that whoever reads it has all of it.
 * Where a part is missing or too large, the answer counts as none.
 */
final class InlineParts extends AbstractPhaseInterceptor<Message> {

  private final int maxBytes;

  /**
   * @param maxBytes of all parts together
   */
  InlineParts(int maxBytes) {
    super(Phase.RECEIVE);
    this.maxBytes = maxBytes;
    addAfter(EnvelopeGuard.class.getName());
  }

  @Override
  public void handleMessage(Message message) {
    Exchange exchange = message.getExchange();
    Envelope envelope = exchange.get(Envelope.class);
    Collection<Attachment> parts = message.getAttachments();
    if (envelope == null || parts == null || parts.isEmpty()) {
      return;
    }
    exchange.remove(Envelope.class.getName());
    Optional<Document> document = Xml.read(envelope.bytes());
    if (document.isPresent()) {
      byte[] whole = inlined(document.get(), parts);
      exchange.put(Envelope.class, new Envelope(envelope.status(), whole));
      message.setContent(InputStream.class, new ByteArrayInputStream(whole));
    }
  }

  private byte[] inlined(Document document, Collection<Attachment> parts) {
    try {
      Inlined.into(document.getDocumentElement(), parts, maxBytes);
      return Xml.write(document);
    } catch (RefusedRequest e) {
      throw new Fault(e);
    }
  }
}
