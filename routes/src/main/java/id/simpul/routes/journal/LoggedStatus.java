package id.simpul.routes.journal;

import id.simpul.connectors.StatusQuestion;
import id.simpul.mappings.participant.Participant;
import id.simpul.routes.configuration.Configuration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The status of a message from the message log, for the connector of the one who sent it. */
public final class LoggedStatus implements StatusQuestion {

  private final MessageLog log;
  private final Supplier<Configuration> configuration;

  public LoggedStatus(MessageLog log, Supplier<Configuration> configuration) {
    this.log = log;
    this.configuration = configuration;
  }

  @Override
  public Optional<Status> of(String route, String trackingId) {
    return owner(route)
        .flatMap(
            sender ->
                log.find(trackingId)
                    .map(MessageLog.Way::message)
                    .filter(message -> message.sender().equals(sender)))
        .map(LoggedStatus::status);
  }

  /** Two ids with hyphens could make one name of a route: then it says nothing. */
  private Optional<String> owner(String route) {
    List<String> owners =
        configuration.get().participants().values().stream()
            .filter(p -> isSourceOf(p, route))
            .map(Participant::id)
            .toList();
    return owners.size() == 1 ? Optional.of(owners.get(0)) : Optional.empty();
  }

  private static boolean isSourceOf(Participant participant, String route) {
    return participant.sends().stream()
        .anyMatch(sends -> route.equals(participant.id() + "-" + sends.flow()));
  }

  private static Status status(MessageLog.Message message) {
    List<Delivery> deliveries =
        message.deliveries().stream()
            .map(d -> new Delivery(d.receiver(), d.state().name(), d.reference(), d.since()))
            .toList();
    return new Status(message.progress().name(), message.acceptedAt(), deliveries);
  }
}
