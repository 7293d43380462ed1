package id.simpul.routes.lookup;

import id.simpul.connectors.ConnectorHeaders;
import id.simpul.mappings.participant.Asks;
import id.simpul.mappings.translate.Payload;
import id.simpul.routes.intake.Refused;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/**
 * Asks what a serving connector was asked, and leaves the answer as the body, or in {@link
 * ConnectorHeaders} why there is none.
 */
final class Ask implements Processor {

  private static final byte[] NOTHING = new byte[0];

  private final String asker;
  private final Asks asks;
  private final Lookups lookups;

  Ask(String asker, Asks asks, Lookups lookups) {
    this.asker = asker;
    this.asks = asks;
    this.lookups = lookups;
  }

  @Override
  public void process(Exchange exchange) throws Refused {
    Message message = exchange.getMessage();
    byte[] question = message.getBody(byte[].class);
    message.removeHeaders("Simpul-Refused*");
    message.setBody(NOTHING);
    try {
      byte[] body = question == null ? NOTHING : question;
      tell(message, lookups.ask(asker, asks.flow(), asks.mediaType(), body, known(message)));
    } catch (Refused e) {
      e.tell(message);
    }
  }

  private static Optional<Payload> known(Message message) {
    Optional<byte[]> answer =
        Optional.ofNullable(message.getHeader(ConnectorHeaders.KNOWN_ANSWER, byte[].class));
    message.removeHeader(ConnectorHeaders.KNOWN_ANSWER);
    return answer.map(bytes -> new Payload(bytes, "application/json"));
  }

  private static void tell(Message message, Lookups.Result result) {
    message.setHeader(ConnectorHeaders.TRACKING_ID, result.trackingId());
    if (result instanceof Lookups.Result.Answered answered) {
      Payload answer = answered.answer();
      message.setBody(answer.bytes());
      message.setHeader(Exchange.CONTENT_TYPE, answer.contentType());
      answered.age().ifPresent(age -> message.setHeader("Age", age.toSeconds()));
    } else if (result instanceof Lookups.Result.NoConnection none) {
      refuse(message, "no-connection", none.reason());
    } else if (result instanceof Lookups.Result.NotAccepted refused) {
      refuse(message, "not-accepted", String.join("; ", refused.reasons()));
    } else if (result instanceof Lookups.Result.NoAnswer none) {
      refuse(message, none.retryAfter().isPresent() ? "answerer-away" : "no-answer", none.reason());
    }
  }

  private static void refuse(Message message, String code, String detail) {
    message.setHeader(ConnectorHeaders.REFUSED, code);
    message.setHeader(ConnectorHeaders.REFUSED_DETAIL, detail);
  }
}
