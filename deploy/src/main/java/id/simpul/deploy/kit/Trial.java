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
import java.util.Set;
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

  /**
   * Sends it and watches until all has ended, at most twenty seconds.
   *
   * @param played receivers that somebody plays; for the others it is not waited
   */
  static Trial run(
      Hub hub,
      Configuration configuration,
      Participant sender,
      Flow flow,
      TrialSample sample,
      Set<String> played)
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
    Optional<MessageLog.Message> end = watch(hub, receipt.trackingId(), fetched, played);
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
      Hub hub, String id, Map<String, Inbox.Item> fetched, Set<String> played)
      throws InterruptedException {
    Instant until = Instant.now().plus(LONGEST);
    Optional<MessageLog.Message> now = Optional.empty();
    while (Instant.now().isBefore(until)) {
      now = hub.log().find(id).map(MessageLog.Way::message);
      now.ifPresent(message -> fetch(hub, message, fetched));
      if (now.filter(message -> ended(message, played)).isPresent()) {
        return now;
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
    return now;
  }

  private static boolean ended(MessageLog.Message message, Set<String> played) {
    return switch (message.progress()) {
      case DONE, INVALID, WAITING -> true;
      case ACCEPTED -> false;
      case UNDER_WAY ->
          message.deliveries().stream()
              .filter(delivery -> played.contains(delivery.receiver()))
              .allMatch(Trial::settled);
    };
  }

  private static boolean settled(MessageLog.Delivery delivery) {
    return delivery.state().ended() || delivery.state() == MessageLog.State.WAITING;
  }

  /** A receiver with an inbox fetches and acknowledges. */
  private static void fetch(Hub hub, MessageLog.Message message, Map<String, Inbox.Item> fetched) {
    for (MessageLog.Delivery delivery : message.deliveries()) {
      if (delivery.state() == MessageLog.State.AVAILABLE) {
        String receiver = delivery.receiver();
        for (Inbox.Item item : hub.inbox().fetch(receiver, 1, LEASE)) {
          fetched.put(receiver, item);
          hub.inbox().acknowledge(receiver, item.trackingId());
        }
      }
    }
  }

  /** Whether every receiver that somebody plays has it. */
  boolean arrived(Set<String> played) {
    List<MessageLog.Delivery> all =
        end.map(MessageLog.Message::deliveries).orElse(List.of()).stream()
            .filter(delivery -> played.contains(delivery.receiver()))
            .toList();
    return !all.isEmpty() && all.stream().allMatch(d -> d.state() == MessageLog.State.DELIVERED);
  }
}
