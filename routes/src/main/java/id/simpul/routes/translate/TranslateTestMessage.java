package id.simpul.routes.translate;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.translate.TranslationFailed;
import id.simpul.routes.channel.Channel;
import id.simpul.routes.channel.Envelope;
import id.simpul.routes.channel.Step;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.Flow;
import id.simpul.routes.journal.Entry;
import id.simpul.routes.journal.Event;
import java.time.Clock;
import java.util.List;

/**
 * Translates a Test Message as any other, and says on its way what came of it. It never waits, is
 * never set aside and keeps no order: nothing else waits behind it.
 */
final class TranslateTestMessage {

  private final Clock clock;

  TranslateTestMessage(Clock clock) {
    this.clock = clock;
  }

  void translate(Step step, Configuration current, Flow flow) {
    try {
      send(step, current, Translate.canonical(current, flow, step.envelope()));
    } catch (TranslationFailed e) {
      record(step, Event.Kind.TEST_FAILED, e.getMessage());
    } catch (RuntimeException | Error e) {
      step.transaction().undoStep();
      record(
          step, Event.Kind.TEST_FAILED, "the translation broke: " + e.getClass().getSimpleName());
    }
  }

  private void send(Step step, Configuration current, JsonNode canonical) {
    Envelope message = step.envelope();
    List<String> receivers = Translate.receivers(current, message, canonical, clock.instant());
    if (receivers.isEmpty()) {
      record(step, Event.Kind.NO_RECEIVER, "no agreement covers this message");
    }
    byte[] form = Json.write(canonical);
    for (String receiver : receivers) {
      step.transaction().put(Channel.deliver(receiver), message.forReceiver(receiver, "", form));
    }
  }

  private void record(Step step, Event.Kind kind, String detail) {
    String id = step.envelope().trackingId();
    step.transaction().record(Entry.of(new Event(id, clock.instant(), kind, "", detail)));
  }
}
