package id.simpul.routes.configuration;

import id.simpul.mappings.participant.Participant;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that an adopter edits, checked as a whole. Immutable and thread-safe.
 *
 * @param version hash over every file it was read from
 */
public record Configuration(
    String version,
    Map<String, Flow> flows,
    Map<String, Participant> participants,
    Map<Route, List<Agreement>> agreements) {

  private static final int SHORT = 12;
  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

  /** One sender's side of one flow. */
  public record Route(String flow, String from) {}

  public static Configuration of(
      String version,
      List<Flow> flows,
      List<Participant> participants,
      List<Agreement> agreements) {
    return new Configuration(
        version,
        byId(flows.stream(), Flow::id),
        byId(participants.stream(), Participant::id),
        agreements.stream().collect(Collectors.groupingBy(a -> new Route(a.flow(), a.from()))));
  }

  /** The first 12 characters of the version: by these messages, people and folders name it. */
  public String shortVersion() {
    return version.length() <= SHORT ? version : version.substring(0, SHORT);
  }

  /** The same with every participant as somebody else sees it. */
  public Configuration seen(UnaryOperator<Participant> by) {
    return new Configuration(
        version, flows, byId(participants.values().stream().map(by), Participant::id), agreements);
  }

  /**
   * In the order of their ids, so that what is done for each comes in the same order everywhere.
   */
  private static <T> Map<String, T> byId(Stream<T> all, Function<T, String> id) {
    Map<String, T> sorted = new LinkedHashMap<>();
    all.sorted(Comparator.comparing(id)).forEach(each -> sorted.put(id.apply(each), each));
    return Collections.unmodifiableMap(sorted);
  }

  public Optional<Flow> flow(String id) {
    return Optional.ofNullable(flows.get(id));
  }

  public Optional<Participant> participant(String id) {
    return Optional.ofNullable(participants.get(id));
  }

  /** Agreements of this sender and flow that are in force at that moment, predicates not asked. */
  public List<Agreement> inForce(String flow, String from, Instant at) {
    LocalDate day = LocalDate.ofInstant(at, JAKARTA);
    return agreements.getOrDefault(new Route(flow, from), List.of()).stream()
        .filter(a -> a.inForce(day))
        .toList();
  }
}
