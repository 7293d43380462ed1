package id.simpul.routes.translate;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.tables.MissingEntry;
import id.simpul.mappings.translate.TranslationFailed;
import id.simpul.mappings.translate.UnknownCode;
import id.simpul.routes.channel.Channel;
import id.simpul.routes.channel.Envelope;
import id.simpul.routes.channel.Step;
import id.simpul.routes.channel.Transaction;
import id.simpul.routes.configuration.Agreement;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.ConfigurationInForce;
import id.simpul.routes.configuration.Flow;
import id.simpul.routes.intake.TrackingId;
import id.simpul.routes.journal.Entry;
import id.simpul.routes.journal.Event;
import id.simpul.routes.measure.Measurements;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Message Translator and Recipient List: original to canonical, canonical to the receivers that the
 * agreements name. A message that cannot be translated goes to the Invalid Message Channel with the
 * reason; it never stops the next one. One whose code has no entry in a table waits, and only those
 * of its key wait behind it.
 */
public final class Translate implements Processor {

  private final ConfigurationInForce configuration;
  private final Waits waits;
  private final Measurements measurements;
  private final Clock clock;
  private final TranslateTestMessage test;

  public Translate(
      ConfigurationInForce configuration, Waits waits, Measurements measurements, Clock clock) {
    this.configuration = configuration;
    this.waits = waits;
    this.measurements = measurements;
    this.clock = clock;
    this.test = new TranslateTestMessage(clock);
  }

  @Override
  public void process(Exchange exchange) throws ActiveMQException {
    Step step = Step.of(exchange);
    Envelope message = step.envelope();
    Configuration current = configuration.of(message.configuration());
    Optional<Flow> flow = current.flow(message.flow());
    if (flow.isEmpty()) {
      invalid(step, "the flow is no longer configured");
      return;
    }
    if (TrackingId.isTest(message.trackingId())) {
      test.translate(step, current, flow.get());
    } else if (!waits.of(message.flow()).behind(step)) {
      translate(step, current, flow.get());
    }
  }

  private void translate(Step step, Configuration current, Flow flow) throws ActiveMQException {
    try {
      JsonNode canonical = canonical(current, flow, step.envelope());
      send(step, current, flow, canonical);
    } catch (UnknownCode e) {
      unknown(step, current, e.entry());
    } catch (TranslationFailed e) {
      invalid(step, e.getMessage());
    } catch (RuntimeException | Error e) {
      // A mapping or schema that breaks on this one message must not stop those behind it; a
      // mapping that recurses or grows without end breaks with an Error.
      step.transaction().undoStep();
      invalid(step, "the translation broke: " + e.getClass().getSimpleName());
    }
  }

  /** A code that has no entry in its own configuration's table may have one in that in force. */
  private void unknown(Step step, Configuration its, MissingEntry entry) throws ActiveMQException {
    Envelope message = step.envelope();
    Configuration current = configuration.get();
    Optional<Flow> flow = current.flow(message.flow());
    if (current == its || flow.isEmpty()) {
      waitFor(step, entry);
      return;
    }
    try {
      JsonNode canonical = canonical(current, flow.get(), message);
      send(step, current, flow.get(), canonical);
    } catch (TranslationFailed | RuntimeException | Error again) {
      step.transaction().undoStep();
      waitFor(step, entry);
    }
  }

  static JsonNode canonical(Configuration current, Flow flow, Envelope message)
      throws TranslationFailed {
    JsonNode canonical =
        current
            .participant(message.sender())
            .flatMap(p -> p.sends(message.flow()))
            .orElseThrow(() -> new TranslationFailed("the sender no longer sends this flow"))
            .mapping()
            .translate(message.original());
    List<String> violations = flow.schema().violations(canonical);
    if (!violations.isEmpty()) {
      throw new TranslationFailed(String.join("; ", violations));
    }
    return canonical;
  }

  private void send(Step step, Configuration current, Flow flow, JsonNode canonical)
      throws ActiveMQException, TranslationFailed {
    Instant now = clock.instant();
    Envelope message = step.envelope();
    String key = flow.key().map(pointer -> text(canonical, pointer)).orElse("");
    if (flow.expires().isPresent() && isPast(canonical, flow.expires().get(), now)) {
      record(step, Event.Kind.EXPIRED, "", "of no use any more when it came in", key);
      return;
    }
    List<String> receivers = receivers(current, message, canonical, now);
    if (receivers.isEmpty()) {
      record(step, Event.Kind.NO_RECEIVER, "", "no agreement covers this message", key);
      return;
    }
    byte[] form = Json.write(canonical);
    Envelope its = message.under(current.shortVersion());
    for (String receiver : receivers) {
      step.transaction().put(Channel.deliver(receiver), its.forReceiver(receiver, key, form));
      record(step, Event.Kind.QUEUED, receiver, "", key);
    }
  }

  static List<String> receivers(
      Configuration current, Envelope message, JsonNode canonical, Instant now) {
    return current.inForce(message.flow(), message.sender(), now).stream()
        .filter(a -> message.receiver().isEmpty() || message.receiver().equals(a.to()))
        .filter(a -> a.when().holds(canonical))
        .map(Agreement::to)
        .distinct()
        .toList();
  }

  /** The message is not at fault: it goes on when the table has the entry. */
  private void waitFor(Step step, MissingEntry entry) throws ActiveMQException {
    Envelope message = step.envelope();
    if (message.expired(clock.instant())) {
      invalid(step, "not translated by " + message.deadline() + ": " + entry.sentence());
    } else if (waits.of(message.flow()).waitFor(step, entry)) {
      measurements.noEntry(message.sender(), entry.table());
    }
  }

  private void invalid(Step step, String reason) throws ActiveMQException {
    Transaction tx = step.transaction();
    Envelope message = step.envelope();
    tx.putAside(Channel.invalid(message.flow()), message.setAside(reason));
    record(step, Event.Kind.INVALID, "", reason, message.key());
  }

  private void record(Step step, Event.Kind kind, String receiver, String detail, String key) {
    String id = step.envelope().trackingId();
    step.transaction()
        .record(Entry.of(new Event(id, clock.instant(), kind, receiver, detail), key));
  }

  private static String text(JsonNode canonical, JsonPointer pointer) {
    return canonical.at(pointer).asText("");
  }

  private static boolean isPast(JsonNode canonical, JsonPointer pointer, Instant now)
      throws TranslationFailed {
    String instant = text(canonical, pointer);
    try {
      return !instant.isEmpty() && OffsetDateTime.parse(instant).toInstant().isBefore(now);
    } catch (DateTimeParseException e) {
      throw new TranslationFailed(pointer + ": must be an instant as 2026-03-01T08:00:00+07:00");
    }
  }
}
