package id.simpul.deploy.kit;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.participant.Participant;
import id.simpul.mappings.participant.Sends;
import id.simpul.mappings.translate.TranslationFailed;
import id.simpul.routes.Hub;
import id.simpul.routes.configuration.Agreement;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.Flow;
import id.simpul.routes.inbox.Inbox;
import id.simpul.routes.intake.Receipt;
import id.simpul.routes.intake.Refused;
import id.simpul.routes.intake.Submission;
import id.simpul.routes.journal.EvidenceLog;
import id.simpul.routes.journal.MessageLog;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One message sent through a hub, with everything that became of it. */
record Trial(
    Participant sender,
    Flow flow,
    TrialSample sample,
    Receipt receipt,
    Optional<JsonNode> canonical,
    String refusal,
    List<Agreement> agreements,
    Optional<MessageLog.Message> end,
    Map<String, Inbox.Item> fetched,
    List<EvidenceLog.Attempt> attempts) {

  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final long LOOK_MILLIS = 50;

  /** Sends it and watches until all has ended, at most twenty seconds. */
  static Trial run(
      Hub hub, Configuration configuration, Participant sender, Flow flow, TrialSample sample)
      throws Refused, InterruptedException {
    Sends sends = sender.sends(flow.id()).orElseThrow();
    Receipt receipt =
        hub.intake()
            .accept(
                new Submission(
                    sender.id(), flow.id(), Optional.empty(), sends.mediaType(), sample.body()));
    Optional<JsonNode> canonical = Optional.empty();
    String refusal = "";
    try {
      canonical = Optional.of(sends.mapping().translate(sample.body()));
    } catch (TranslationFailed e) {
      refusal = e.getMessage();
    }
    Map<String, Inbox.Item> fetched = new HashMap<>();
    Optional<MessageLog.Message> end = watch(hub, configuration, receipt.trackingId(), fetched);
    List<Agreement> agreements =
        configuration
            .agreements()
            .getOrDefault(new Configuration.Route(flow.id(), sender.id()), List.of());
    return new Trial(
        sender,
        flow,
        sample,
        receipt,
        canonical,
        refusal,
        agreements,
        end,
        fetched,
        hub.evidence().of(receipt.trackingId()));
  }

  private static Optional<MessageLog.Message> watch(
      Hub hub, Configuration configuration, String id, Map<String, Inbox.Item> fetched)
      throws InterruptedException {
    Instant until = Instant.now().plus(LONGEST);
    Optional<MessageLog.Message> now = Optional.empty();
    while (Instant.now().isBefore(until)) {
      now = hub.log().find(id).map(MessageLog.Way::message);
      now.ifPresent(message -> fetch(hub, configuration, message, fetched));
      if (now.filter(Trial::ended).isPresent()) {
        return now;
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
    return now;
  }

  private static boolean ended(MessageLog.Message message) {
    return message.progress() == MessageLog.Progress.DONE
        || message.progress() == MessageLog.Progress.INVALID
        || message.progress() == MessageLog.Progress.WAITING;
  }

  /** A receiver with an inbox fetches and acknowledges. */
  private static void fetch(
      Hub hub,
      Configuration configuration,
      MessageLog.Message message,
      Map<String, Inbox.Item> fetched) {
    for (MessageLog.Delivery delivery : message.deliveries()) {
      if (delivery.state() == MessageLog.State.AVAILABLE) {
        String receiver = configuration.participant(delivery.receiver()).orElseThrow().id();
        for (Inbox.Item item : hub.inbox().fetch(receiver, 1, LEASE)) {
          fetched.put(receiver, item);
          hub.inbox().acknowledge(receiver, item.trackingId());
        }
      }
    }
  }

  /** Where a receiver's delivery stands. */
  Optional<MessageLog.Delivery> delivery(String receiver) {
    return end.stream()
        .flatMap(message -> message.deliveries().stream())
        .filter(delivery -> delivery.receiver().equals(receiver))
        .findFirst();
  }

  /** Whether every receiver has it. */
  boolean arrived() {
    return end.filter(m -> m.progress() == MessageLog.Progress.DONE && !m.deliveries().isEmpty())
        .filter(m -> m.deliveries().stream().allMatch(d -> d.state() == MessageLog.State.DELIVERED))
        .isPresent();
  }
}
