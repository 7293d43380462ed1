package id.simpul.routes.deliver;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.ConnectorHeaders;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.json.MalformedBody;
import id.simpul.mappings.participant.Receives;
import id.simpul.mappings.translate.Payload;
import id.simpul.mappings.translate.TranslationFailed;
import id.simpul.mappings.translate.UnknownCode;
import id.simpul.routes.channel.Envelope;
import id.simpul.routes.channel.Step;
import id.simpul.routes.configuration.Agreement;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.ConfigurationInForce;
import id.simpul.routes.intake.TrackingId;
import java.time.Clock;
import java.util.Optional;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/**
 * First step of a delivery: looks whether it may go out now, drops what the agreement does not
 * grant (Content Filter) and maps to the receiver's form. Leaves the body for the connector and
 * {@link #CALL} true, or has settled the message itself.
 */
final class Prepare implements Processor {

  /** Exchange property: whether the connector is to be called. */
  static final String CALL = "simpul.call";

  /** Exchange property: the bytes that the connector was given; it may change the body. */
  static final String SENT = "simpul.sent";

  private static final String RECEIVES = "simpul.receives";

  private final Receiver receiver;
  private final Settlement settlement;
  private final SendingMarks marks;
  private final ConfigurationInForce configuration;
  private final Clock clock;

  Prepare(
      Receiver receiver,
      Settlement settlement,
      SendingMarks marks,
      ConfigurationInForce configuration,
      Clock clock) {
    this.receiver = receiver;
    this.settlement = settlement;
    this.marks = marks;
    this.configuration = configuration;
    this.clock = clock;
  }

  /** The receiver's side of the flow, in the configuration that the message goes by. */
  static Receives receives(Exchange exchange) {
    return exchange.getProperty(RECEIVES, Receives.class);
  }

  @Override
  public void process(Exchange exchange) throws ActiveMQException {
    Step step = Step.of(exchange);
    Envelope message = step.envelope();
    Configuration its = configuration.of(message.configuration(), receiver.id());
    Optional<Receives> receives = receives(its, message);
    exchange.setProperty(CALL, false);
    if (TrackingId.isTest(message.trackingId())) {
      test(step, message, its, receives);
    } else if (receives.filter(Receives::onlyOnce).isPresent() && marks.has(step)) {
      settlement.interrupted(step);
      marks.clear(step);
    } else if (message.expired(clock.instant())) {
      settlement.expire(step);
    } else if (!settlement.follows(step)) {
      prepare(exchange, step, its, receives);
    }
  }

  private void prepare(Exchange exchange, Step step, Configuration its, Optional<Receives> receives)
      throws ActiveMQException {
    Envelope message = step.envelope();
    try {
      Mapped mapped = mapped(message, its, receives);
      Payload payload = mapped.payload();
      settlement.mapped(step);
      address(exchange.getMessage(), message, payload, step);
      exchange.setProperty(CALL, true);
      exchange.setProperty(SENT, payload.bytes());
      exchange.setProperty(RECEIVES, mapped.by());
      step.ifBroken(
          new BrokenDelivery(
              settlement, payload.bytes(), Optional.of(marks).filter(m -> mapped.by().onlyOnce())));
    } catch (UnknownCode e) {
      settlement.waitFor(step, e.entry());
    } catch (TranslationFailed e) {
      settlement.refuse(step, e.getMessage());
    } catch (RuntimeException | Error e) {
      // A mapping that breaks on this one message must not stop those behind it.
      settlement.refuse(step, "the mapping broke: " + e.getClass().getSimpleName());
    }
  }

  /** As any other message up to the connector, and no further. */
  private void test(Step step, Envelope message, Configuration its, Optional<Receives> receives) {
    try {
      if (message.expired(clock.instant())) {
        settlement.testFailed(step, "it came too late");
      } else {
        settlement.tested(step, map(message, its, receives).payload());
      }
    } catch (TranslationFailed e) {
      settlement.testFailed(step, e.getMessage());
    } catch (RuntimeException | Error e) {
      settlement.testFailed(step, "the mapping broke: " + e.getClass().getSimpleName());
    }
  }

  /** In the receiver's form, by its side of the flow. */
  private record Mapped(Payload payload, Receives by) {}

  /** A code that has no entry in its own configuration's table may have one in that in force. */
  private Mapped mapped(Envelope message, Configuration its, Optional<Receives> receives)
      throws TranslationFailed {
    try {
      return map(message, its, receives);
    } catch (UnknownCode e) {
      Configuration current = configuration.get();
      if (current == its) {
        throw e;
      }
      try {
        return map(message, current, receives(current, message));
      } catch (TranslationFailed | RuntimeException | Error again) {
        throw e;
      }
    }
  }

  private Mapped map(Envelope message, Configuration by, Optional<Receives> receives)
      throws TranslationFailed {
    Receives side =
        receives.orElseThrow(
            () -> new TranslationFailed("the receiver no longer receives this flow"));
    if (message.isMapped()) {
      return new Mapped(new Payload(message.canonical(), message.contentType()), side);
    }
    JsonNode canonical = canonical(message);
    Agreement agreement = agreement(by, message, canonical);
    return new Mapped(side.mapping().translate(agreement.fields().filter(canonical)), side);
  }

  private Optional<Receives> receives(Configuration in, Envelope message) {
    return in.participant(receiver.id()).flatMap(p -> p.receives(message.flow()));
  }

  private static JsonNode canonical(Envelope message) throws TranslationFailed {
    try {
      return Json.parse(message.canonical());
    } catch (MalformedBody e) {
      throw new TranslationFailed("the canonical form on the queue is damaged");
    }
  }

  private Agreement agreement(Configuration its, Envelope message, JsonNode canonical)
      throws TranslationFailed {
    Optional<Agreement> found =
        its.inForce(message.flow(), message.sender(), clock.instant()).stream()
            .filter(a -> a.to().equals(receiver.id()))
            .filter(a -> a.when().holds(canonical))
            .findFirst();
    return found.orElseThrow(
        () -> new TranslationFailed("the agreement for this delivery is no longer in force"));
  }

  private static void address(Message out, Envelope message, Payload payload, Step step) {
    out.removeHeaders("*");
    out.setBody(payload.bytes());
    out.setHeader(Exchange.CONTENT_TYPE, payload.contentType());
    out.setHeader(ConnectorHeaders.IDEMPOTENCY_KEY, message.trackingId());
    out.setHeader(ConnectorHeaders.TRACKING_ID, message.trackingId());
    out.setHeader(ConnectorHeaders.FLOW, message.flow());
    out.setHeader(ConnectorHeaders.SENDER, message.sender());
    if (step.doubtful() || message.attempts() > 0) {
      out.setHeader(ConnectorHeaders.ASK_FIRST, "true");
    }
  }
}
