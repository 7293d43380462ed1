package id.simpul.routes.control;

import id.simpul.mappings.canonical.CanonicalSchema;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.participant.Participant;
import id.simpul.mappings.participant.ParticipantFolder;
import id.simpul.mappings.participant.Receives;
import id.simpul.routes.configuration.Agreement;
import id.simpul.routes.configuration.Flow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One thing of a configuration, so that it can be compared with that of another.
 *
 * @param detail what a reader wants to know of it beside its name
 * @param parts all that is compared
 */
record Described(String detail, List<Object> parts) {

  static SortedMap<String, Described> participants(Candidate candidate) {
    SortedMap<String, Described> all = new TreeMap<>();
    for (Participant p : candidate.configuration().participants().values()) {
      String folder = folder(candidate.files(), p);
      all.put(p.id(), new Described(folder, List.of(candidate.files().digest(folder))));
    }
    return all;
  }

  private static String folder(ConfigurationFiles files, Participant p) {
    return files.in(p.kind() + "/").stream()
        .map(name -> p.kind() + "/" + name + "/")
        .filter(folder -> ParticipantFolder.id(folder).equals(p.id()))
        .findFirst()
        .orElse(p.kind() + "/" + p.id() + "/");
  }

  static SortedMap<String, Described> flows(Candidate candidate) {
    SortedMap<String, Described> all = new TreeMap<>();
    for (Flow f : candidate.configuration().flows().values()) {
      List<Object> parts =
          List.of(
              f.title(),
              f.kind(),
              f.schema().definition(),
              f.answerSchema().map(CanonicalSchema::definition),
              f.key(),
              f.messageId(),
              f.expires(),
              f.deliverWithin(),
              f.maxBytes(),
              f.timeout());
      all.put(f.id(), new Described(f.schema().name(), parts));
    }
    return all;
  }

  static SortedMap<String, Described> agreements(Candidate candidate) {
    SortedMap<String, Described> all = new TreeMap<>();
    candidate.configuration().agreements().values().stream()
        .flatMap(List::stream)
        .forEach(a -> all.put(a.id(), described(a)));
    return all;
  }

  private static Described described(Agreement a) {
    String detail =
        "%s: %s to %s, %s %s"
            .formatted(a.flow(), a.from(), a.to(), a.basis().document(), a.basis().number());
    return new Described(
        detail,
        List.of(
            detail,
            a.basis(),
            a.when().text(),
            a.fields().pointers(),
            a.validFrom(),
            a.validUntil()));
  }

  static SortedMap<String, Described> receivers(Candidate candidate) {
    SortedMap<String, Described> all = new TreeMap<>();
    for (Participant p : candidate.configuration().participants().values()) {
      if (!p.receives().isEmpty()) {
        all.put(p.id(), described(p));
      }
    }
    return all;
  }

  /** All but its mappings, which are files of its folder. */
  private static Described described(Participant p) {
    List<Receives> sides =
        p.receives().stream().sorted(Comparator.comparing(Receives::flow)).toList();
    List<Object> parts = new ArrayList<>();
    for (Receives r : sides) {
      parts.addAll(
          List.of(r.flow(), r.sink(), r.concurrency(), r.ratePerSecond(), r.resendAfterUnknown()));
    }
    String detail =
        sides.stream()
            .map(r -> r.flow() + " by " + r.sink().name())
            .collect(Collectors.joining(", "));
    return new Described(detail, parts);
  }

  static SortedMap<String, String> queues(Candidate candidate) {
    return Channels.of(candidate.configuration()).stream()
        .collect(Collectors.toMap(q -> q, q -> q, (a, b) -> a, TreeMap::new));
  }
}
