package id.simpul.deploy.doctor;

import id.simpul.connectors.probe.Finding;
import id.simpul.connectors.probe.Sign;
import id.simpul.mappings.participant.Sends;
import id.simpul.routes.Hub;
import id.simpul.routes.channel.Channel;
import id.simpul.routes.intake.Refused;
import id.simpul.routes.intake.Submission;
import id.simpul.routes.journal.Event;
import id.simpul.routes.journal.MessageLog;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.camel.CamelContext;

/** Sends one Test Message and waits for what becomes of it. */
final class TestPost {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(50);

  private final Hub hub;
  private final CamelContext camel;
  private final String who;

  /** From whom to whom. */
  record Way(String sender, String flow, String receiver) {}

  TestPost(Hub hub, CamelContext camel, String who) {
    this.hub = hub;
    this.camel = camel;
    this.who = who;
  }

  /** Of several samples, what became of the first that an agreement covers. */
  Finding firstCovered(Way way, Sends sends, List<byte[]> samples) {
    if (!HubRoutes.delivers(camel, way.receiver())) {
      return Finding.of(
          Sign.TEST_WAITS, way.sender(), way.receiver(), "its route is stopped or not connected");
    }
    Finding found = Finding.of(Sign.TEST_NOT_COVERED, way.sender(), way.receiver());
    for (byte[] sample : samples) {
      found = send(way, sends, sample);
      if (found.sign() != Sign.TEST_NOT_COVERED) {
        return found;
      }
    }
    return found;
  }

  private Finding send(Way way, Sends sends, byte[] sample) {
    try {
      Submission message =
          new Submission(way.sender(), way.flow(), Optional.empty(), sends.mediaType(), sample);
      String id = hub.testMessages().send(message, way.receiver(), who);
      return await(id).map(event -> end(way, event)).orElseGet(() -> waiting(way));
    } catch (Refused e) {
      return Finding.of(Sign.TEST_REFUSED, way.sender(), way.receiver(), e.getMessage());
    }
  }

  private static Finding end(Way way, Event event) {
    return switch (event.kind()) {
      case TESTED -> Finding.of(Sign.TEST_ARRIVED, way.sender(), way.receiver(), event.detail());
      case NO_RECEIVER -> Finding.of(Sign.TEST_NOT_COVERED, way.sender(), way.receiver());
      default -> Finding.of(Sign.TEST_NOT_MAPPED, way.sender(), way.receiver(), event.detail());
    };
  }

  private Finding waiting(Way way) {
    long before = hub.broker().depth(Channel.deliver(way.receiver()));
    String why = before > 0 ? before + " messages wait on its queue" : "the hub is busy";
    return Finding.of(Sign.TEST_WAITS, way.sender(), way.receiver(), why);
  }

  /** How its way ended; empty when it has not within patience. */
  private Optional<Event> await(String id) {
    long start = System.nanoTime();
    Optional<Event> end = ended(id);
    while (end.isEmpty() && System.nanoTime() - start < PATIENCE.toNanos()) {
      LockSupport.parkNanos(BETWEEN_LOOKS);
      end = ended(id);
    }
    return end;
  }

  private Optional<Event> ended(String id) {
    try {
      return hub.log().find(id).stream()
          .flatMap(way -> way.events().stream())
          .filter(event -> event.kind() != Event.Kind.ACCEPTED)
          .findFirst();
    } catch (MessageLog.LogUnavailable e) {
      // It may be back in a moment.
      return Optional.empty();
    }
  }
}
