package id.simpul.mappings.participant;

import java.util.List;
import java.util.Optional;

/**
 * A system that takes part: a city system, a ministry's API or a region's app; all have the same
 * shape.
 *
 * @param id lower-case letters, digits and hyphens; names queues, routes, keys and metrics
 * @param name for people
 * @param kind {@code city}, {@code ministries} or {@code regions}: the folder it stands in
 * @param owner who answers for the folder
 */
public record Participant(
    String id,
    String name,
    String kind,
    Owner owner,
    List<Sends> sends,
    List<Receives> receives,
    List<Asks> asks,
    List<Answers> answers) {

  /** Who to call about this participant. */
  public record Owner(String organisation, String contact) {}

  public Optional<Sends> sends(String flow) {
    return sends.stream().filter(s -> s.flow().equals(flow)).findFirst();
  }

  public Optional<Receives> receives(String flow) {
    return receives.stream().filter(r -> r.flow().equals(flow)).findFirst();
  }

  public Optional<Asks> asks(String flow) {
    return asks.stream().filter(a -> a.flow().equals(flow)).findFirst();
  }

  public Optional<Answers> answers(String flow) {
    return answers.stream().filter(a -> a.flow().equals(flow)).findFirst();
  }
}
