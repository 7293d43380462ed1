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
 * @param edge the hub at the end of a thin link that the system calls and is called by; empty when
 *     that is the centre
 */
public record Participant(
    String id,
    String name,
    String kind,
    Owner owner,
    Optional<String> edge,
    List<Sends> sends,
    List<Receives> receives,
    List<Asks> asks,
    List<Answers> answers) {

  /** Who to call about this participant. */
  public record Owner(String organisation, String contact) {}

  /** At the centre. */
  public Participant(
      String id,
      String name,
      String kind,
      Owner owner,
      List<Sends> sends,
      List<Receives> receives,
      List<Asks> asks,
      List<Answers> answers) {
    this(id, name, kind, owner, Optional.empty(), sends, receives, asks, answers);
  }

  /** The same participant with these sides instead of its own. */
  public Participant with(
      List<Sends> otherSends,
      List<Receives> otherReceives,
      List<Asks> otherAsks,
      List<Answers> otherAnswers) {
    return new Participant(
        id, name, kind, owner, edge, otherSends, otherReceives, otherAsks, otherAnswers);
  }

  /** Whether it has any side; one that is known by name alone has none. */
  public boolean takesPart() {
    return !(sends.isEmpty() && receives.isEmpty() && asks.isEmpty() && answers.isEmpty());
  }

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
