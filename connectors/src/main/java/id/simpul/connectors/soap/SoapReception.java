package id.simpul.connectors.soap;

import id.simpul.connectors.ConnectorHeaders;
import id.simpul.connectors.StatusQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.attachment.AttachmentMessage;
import org.apache.camel.component.cxf.common.CxfPayload;
import org.apache.camel.component.cxf.common.message.CxfConstants;
import org.apache.cxf.binding.soap.Soap11;
import org.apache.cxf.binding.soap.SoapHeader;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.SoapVersion;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.message.Attachment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Between a partner's SOAP request and the hub: makes the message of it, and the answer or fault of
 * what the hub says. Made by a Kamelet, one per use; thread-safe once its properties are set.
 */
public final class SoapReception {

  private static final Logger LOG = LoggerFactory.getLogger(SoapReception.class);

  /** The property of an exchange that has its answer and does not go to the hub. */
  static final String ANSWERED = "simpulSoapAnswered";

  private static final String VERSION = "simpulSoapVersion";
  private static final String BODY = "simpulSoapBody";

  private final Refusals refusals = new Refusals();
  private String operation = "";
  private String reply = "";
  private boolean foreign;
  private String route = "";
  private int maxBytes = 1 << 20;
  private Set<String> mtomElements = Set.of();
  private Served served = new MessagesContract();

  /** The partner's own contract; empty: the hub's. */
  public void setWsdl(String location) {
    foreign = !location.isEmpty();
    serve();
  }

  public void setOperation(String name) {
    operation = name;
    serve();
  }

  /** Where the answer's template is. */
  public void setReply(String location) {
    reply = location;
    serve();
  }

  /** The Kamelet's route, which says whose partner asks for the status of messages. */
  public void setRoute(String id) {
    route = id;
  }

  /** Largest envelope, and largest sum of its parts. */
  public void setMaxBytes(int bytes) {
    maxBytes = bytes;
  }

  /** Local names, divided by commas, of an answer's elements that travel as MTOM parts. */
  public void setMtomElements(String names) {
    mtomElements = Parts.named(names);
  }

  private void serve() {
    try {
      served =
          foreign
              ? new ForeignContract(operation, ContractLocation.here(reply))
              : new MessagesContract();
    } catch (IllegalArgumentException e) {
      LOG.error("A SOAP source is not connected: {}. Correct it, then restart.", e.getMessage());
      served = new NotServed();
    }
  }

  /** Makes the message for the hub, or at once the answer. */
  public void take(Exchange exchange) {
    Message message = exchange.getMessage();
    SoapMessage request = message.getHeader(CxfConstants.CAMEL_CXF_MESSAGE, SoapMessage.class);
    String called = message.getHeader(CxfConstants.OPERATION_NAME, "", String.class);
    CxfPayload<?> payload = message.getBody(CxfPayload.class);
    exchange.setProperty(VERSION, request.getVersion());
    message.removeHeaders("*");
    try {
      wish(exchange, wish(request, called, payload));
    } catch (RefusedRequest e) {
      refuse(exchange, e.code(), e.getMessage());
      exchange.setProperty(ANSWERED, true);
    }
  }

  private Served.Wish wish(SoapMessage request, String called, CxfPayload<?> payload)
      throws RefusedRequest {
    if (payload == null || payload.getBody().isEmpty()) {
      throw new RefusedRequest("malformed", "the Body is empty");
    }
    Element element = Xml.alone(payload.getBody().get(0));
    Inlined.into(element, request.getAttachments(), maxBytes);
    return served.wish(called, element);
  }

  private void wish(Exchange exchange, Served.Wish wish) throws RefusedRequest {
    if (wish instanceof Served.Wish.Take take) {
      exchange.setProperty(BODY, take.body());
      exchange.getMessage().setBody(take.body());
      take.id().ifPresent(id -> exchange.getMessage().setHeader(ConnectorHeaders.MESSAGE_ID, id));
    } else if (wish instanceof Served.Wish.Track track) {
      answer(exchange, Optional.of(status(exchange, track.trackingId())));
      exchange.setProperty(ANSWERED, true);
    }
  }

  private Element status(Exchange exchange, String trackingId) throws RefusedRequest {
    StatusQuestion question =
        exchange
            .getContext()
            .getRegistry()
            .lookupByNameAndType(StatusQuestion.NAME, StatusQuestion.class);
    return Optional.ofNullable(question)
        .flatMap(q -> q.of(route, trackingId))
        .map(status -> MessagesContract.status(trackingId, status))
        .orElseThrow(() -> new RefusedRequest("not-found", ""));
  }

  /** Makes the answer or the fault of what the hub left. */
  public void answer(Exchange exchange) {
    Message message = exchange.getMessage();
    String refused = message.getHeader(ConnectorHeaders.REFUSED, String.class);
    String tracking = message.getHeader(ConnectorHeaders.TRACKING_ID, "", String.class);
    if (refused != null) {
      String detail = message.getHeader(ConnectorHeaders.REFUSED_DETAIL, "", String.class);
      refuse(exchange, refused, detail);
    } else if (message.getBody() == exchange.getProperty(BODY)) {
      answer(exchange, served.receipt(tracking));
    } else {
      answer(exchange, found(message.getBody(byte[].class)));
    }
  }

  /** The answer of a lookup, in the partner's own form. */
  private static Optional<Element> found(byte[] answer) {
    Optional<Element> found = Xml.read(answer).map(Document::getDocumentElement);
    if (found.isEmpty()) {
      throw new IllegalStateException("the answer of a lookup served by SOAP must be XML");
    }
    return found;
  }

  /** The hub could not write or failed: the partner may send again. */
  public void fail(Exchange exchange) {
    Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    LOG.warn("a SOAP call to {} could not be served: {}", route, failure.getClass().getName());
    refuse(exchange, "not-writable", "");
  }

  private void answer(Exchange exchange, Optional<Element> element) {
    List<Source> body = new ArrayList<>();
    List<Attachment> parts = new ArrayList<>();
    if (element.isPresent()) {
      parts.addAll(Parts.taken(element.get().getOwnerDocument(), mtomElements));
      body.add(new DOMSource(element.get()));
    }
    exchange.getMessage().removeHeaders("*");
    exchange.getMessage().setBody(new CxfPayload<>(new ArrayList<SoapHeader>(), body, null));
    attach(exchange, parts);
  }

  private static void attach(Exchange exchange, List<Attachment> parts) {
    if (parts.isEmpty()) {
      return;
    }
    AttachmentMessage message = exchange.getMessage(AttachmentMessage.class);
    parts.forEach(part -> message.addAttachment(part.getId(), part.getDataHandler()));
    exchange.setProperty(org.apache.cxf.message.Message.MTOM_ENABLED, true);
    message.setHeader(
        Client.RESPONSE_CONTEXT, Map.of(org.apache.cxf.message.Message.MTOM_ENABLED, true));
  }

  /** A fault as the body is what camel-cxf makes a fault of, without an exception in the log. */
  private void refuse(Exchange exchange, String code, String detail) {
    SoapVersion version = exchange.getProperty(VERSION, Soap11.getInstance(), SoapVersion.class);
    exchange.getMessage().removeHeaders("*");
    exchange.getMessage().setBody(refusals.fault(version, code, detail));
  }
}
