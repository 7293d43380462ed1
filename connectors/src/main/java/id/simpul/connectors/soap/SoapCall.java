package id.simpul.connectors.soap;

import id.simpul.connectors.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.Service;
import org.apache.cxf.message.Attachment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Document;

/**
 * Calls a SOAP operation with the body as its payload and leaves the outcome. The WSDL is read at
 * the first call, so that a system that is away does not keep the hub from starting. Made by a
 * Kamelet, one per use; thread-safe once its properties are set.
 */
public final class SoapCall implements Processor, Service {

  private static final Logger LOG = LoggerFactory.getLogger(SoapCall.class);

  private SoapService service = new SoapService();
  private OutgoingSecurity security = new OutgoingSecurity();
  private SoapOutcome outcome = new SoapOutcome();
  private Set<String> mtomElements = Set.of();
  private SoapClient client;

  public void setService(SoapService called) {
    service = called;
  }

  public void setSecurity(OutgoingSecurity wanted) {
    security = wanted;
  }

  public void setOutcome(SoapOutcome judge) {
    outcome = judge;
  }

  /** Local names, divided by commas, of the elements whose base64 text travels as MTOM parts. */
  public void setMtomElements(String names) {
    mtomElements = Parts.named(names);
  }

  @Override
  public void process(Exchange exchange) {
    Message message = exchange.getMessage();
    byte[] body = message.getBody(byte[].class);
    message.removeHeaders("*");
    message.setBody(outcome(body == null ? new byte[0] : body));
  }

  private Outcome outcome(byte[] body) {
    Optional<Document> payload = Xml.read(body);
    if (payload.isEmpty()) {
      return new Outcome.Rejected("the message to be sent is not well-formed XML");
    }
    try {
      return call(ready(), payload.get());
    } catch (IllegalArgumentException e) {
      return new Outcome.Rejected("an element that is to be an MTOM part is not base64");
    } catch (NotCallable e) {
      return new Outcome.Unavailable(e.getMessage());
    }
  }

  private Outcome call(SoapClient ready, Document payload) {
    List<Attachment> parts = Parts.taken(payload, mtomElements);
    Call call = new Call(parts);
    Throwable failure = ready.make(call, payload, service.callTimeout());
    Optional<Envelope> answer = call.answer();
    if (answer.isPresent()) {
      return outcome.of(answer.get(), ready.contract());
    }
    if (failure != null) {
      return CallFailure.outcome(failure, call.mayHaveLeft());
    }
    return outcome.of(new Envelope(200, new byte[0]), ready.contract());
  }

  private synchronized SoapClient ready() throws NotCallable {
    if (client == null) {
      try {
        client = service.client(security);
      } catch (Exception e) {
        throw new NotCallable(e);
      }
    }
    return client;
  }

  @Override
  public void start() {
    // The client is made by the first call.
  }

  @Override
  public synchronized void stop() {
    if (client != null) {
      try {
        client.close();
      } catch (Exception e) {
        LOG.warn("A SOAP client could not be closed: {}", e.getClass().getSimpleName());
      }
      client = null;
    }
  }
}
