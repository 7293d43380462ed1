package id.simpul.deploy.doctor;

import id.simpul.connectors.probe.Finding;
import id.simpul.connectors.probe.Sign;
import id.simpul.deploy.identity.ApiKeys;
import id.simpul.mappings.participant.Participant;
import id.simpul.routes.Hub;
import id.simpul.routes.channel.Channel;
import id.simpul.routes.deliver.Circuit;
import id.simpul.routes.journal.MessageLog;
import id.simpul.routes.journal.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.camel.CamelContext;

/**
 * How a participant stands in the running hub: what waits for it, what failed, when it was seen.
 */
final class Standing {

  private final Hub hub;
  private final CamelContext camel;
  private final ApiKeys keys;

  Standing(Hub hub, CamelContext camel, ApiKeys keys) {
    this.hub = hub;
    this.camel = camel;
    this.keys = keys;
  }

  /** Whether nothing bad was found. */
  boolean tell(Participant participant, Told told) {
    told.begin(Use.inTheHub());
    List<Finding> found = new ArrayList<>();
    try {
      Use.of(participant).forEach(use -> comesIn(participant.id(), use, found));
      if (!participant.receives().isEmpty()) {
        receiver(participant.id(), found);
      }
      if (!participant.sends().isEmpty()) {
        found.add(seen(participant.id()));
      }
    } catch (MessageLog.LogUnavailable e) {
      found.add(Finding.of(Sign.HUB_NOT_ASKED, "its message log is away"));
    }
    found.forEach(told::found);
    return found.stream().noneMatch(Finding::isBad);
  }

  /** What it sends and asks: by a source that runs, or by itself with a key that the hub knows. */
  private void comesIn(String id, Use use, List<Finding> found) {
    Optional<String> route = sourceRoute(id, use);
    if (route.isPresent()) {
      boolean runs = HubRoutes.runs(camel, route.get());
      found.add(Finding.of(runs ? Sign.SOURCE_RUNS : Sign.SOURCE_STOPPED, route.get()));
    } else if (use.connector().isEmpty()) {
      boolean known = !keys.all().getOrDefault(id, List.of()).isEmpty();
      found.add(Finding.of(known ? Sign.KEY_KNOWN : Sign.KEY_MISSING, id, use.flow()));
    }
  }

  private static Optional<String> sourceRoute(String id, Use use) {
    String name = ":" + id + ":" + use.flow();
    return switch (use.does()) {
      case "sends" -> use.connector().map(source -> "source" + name);
      case "asks" -> use.connector().map(source -> "asking" + name);
      default -> Optional.empty();
    };
  }

  private void receiver(String id, List<Finding> found) {
    int before = found.size();
    if (!HubRoutes.delivers(camel, id)) {
      found.add(Finding.of(Sign.NOT_CONNECTED));
    }
    hub.receivers()
        .circuit(id)
        .filter(Circuit::isOpen)
        .ifPresent(circuit -> found.add(Finding.of(Sign.CIRCUIT_OPEN, circuit.reason())));
    long waiting = hub.broker().depth(Channel.deliver(id)) + hub.broker().depth(Channel.held(id));
    if (waiting > 0) {
      found.add(Finding.of(Sign.MESSAGES_WAIT, waiting));
    }
    lastFailure(id).ifPresent(found::add);
    if (found.size() == before) {
      found.add(Finding.of(Sign.HUB_CLEAR));
    }
  }

  private Optional<Finding> lastFailure(String id) {
    Search dead =
        Search.first(1).receiver(Optional.of(id)).state(Optional.of(MessageLog.State.DEAD));
    return hub.log().search(dead).stream()
        .findFirst()
        .map(m -> Finding.of(Sign.LAST_FAILURE, m.trackingId(), cause(m, id)));
  }

  private static String cause(MessageLog.Message message, String receiver) {
    return message.deliveries().stream()
        .filter(delivery -> delivery.receiver().equals(receiver))
        .map(MessageLog.Delivery::cause)
        .findFirst()
        .orElse("");
  }

  private Finding seen(String id) {
    return hub.log().search(Search.first(1).sender(Optional.of(id))).stream()
        .findFirst()
        .map(message -> Finding.of(Sign.LAST_SEEN, message.acceptedAt()))
        .orElseGet(() -> Finding.of(Sign.NEVER_SEEN));
  }
}
