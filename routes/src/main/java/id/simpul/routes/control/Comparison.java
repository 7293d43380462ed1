package id.simpul.routes.control;

import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.participant.Participant;
import id.simpul.mappings.participant.ParticipantFolder;
import id.simpul.mappings.participant.Receives;
import id.simpul.routes.configuration.Agreement;
import id.simpul.routes.configuration.Flow;
import id.simpul.routes.control.Plan.Change;
import id.simpul.routes.control.Plan.Item;
import id.simpul.routes.control.Plan.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares two configurations. */
final class Comparison {

  private final Candidate before;
  private final Candidate after;
  private final List<Item> items = new ArrayList<>();

  private Comparison(Candidate before, Candidate after) {
    this.before = before;
    this.after = after;
  }

  static Plan of(Candidate before, Candidate after) {
    return new Comparison(before, after).plan();
  }

  private Plan plan() {
    compare(Kind.PARTICIPANT, Comparison::folders, Object::equals);
    compare(Kind.FLOW, Comparison::flows, Object::equals);
    compare(Kind.AGREEMENT, Comparison::agreements, Object::equals);
    compare(Kind.RECEIVER, Comparison::receivers, Object::equals);
    compare(Kind.QUEUE, Comparison::queues, Object::equals);
    compare(Kind.ROUTE, candidate -> new TreeMap<>(candidate.routes()), WantedRoute::isLike);
    return new Plan(
        before.configuration().shortVersion(),
        after.configuration().shortVersion(),
        List.copyOf(items),
        GrantedFields.compare(before.configuration(), after.configuration()),
        files(before.files(), after.files()));
  }

  private <T> void compare(
      Kind kind, Function<Candidate, SortedMap<String, T>> of, BiPredicate<T, T> alike) {
    SortedMap<String, T> was = of.apply(before);
    SortedMap<String, T> becomes = of.apply(after);
    Set<String> names = new TreeSet<>(was.keySet());
    names.addAll(becomes.keySet());
    for (String name : names) {
      T old = was.get(name);
      T next = becomes.get(name);
      if (old == null) {
        items.add(new Item(kind, Change.ADDED, name, detail(next)));
      } else if (next == null) {
        items.add(new Item(kind, Change.REMOVED, name, detail(old)));
      } else if (!alike.test(old, next)) {
        items.add(new Item(kind, Change.CHANGED, name, detail(next)));
      }
    }
  }

  private static String detail(Object described) {
    return described instanceof Described known ? known.detail() : "";
  }

  /** What a reader wants to know of something, with all that is compared. */
  private record Described(String detail, List<Object> parts) {}

  private static SortedMap<String, Described> folders(Candidate candidate) {
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

  private static SortedMap<String, Described> flows(Candidate candidate) {
    SortedMap<String, Described> all = new TreeMap<>();
    for (Flow f : candidate.configuration().flows().values()) {
      List<Object> parts =
          List.of(
              f.title(),
              f.kind(),
              f.schema().definition(),
              f.answerSchema().map(schema -> schema.definition()),
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

  private static SortedMap<String, Described> agreements(Candidate candidate) {
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

  private static SortedMap<String, Described> receivers(Candidate candidate) {
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

  private static SortedMap<String, String> queues(Candidate candidate) {
    return Channels.of(candidate.configuration()).stream()
        .collect(Collectors.toMap(q -> q, q -> q, (a, b) -> a, TreeMap::new));
  }

  private static List<String> files(ConfigurationFiles before, ConfigurationFiles after) {
    SortedSet<String> paths = new TreeSet<>(before.all().keySet());
    paths.addAll(after.all().keySet());
    return paths.stream()
        .filter(path -> !Arrays.equals(content(before, path), content(after, path)))
        .toList();
  }

  private static byte[] content(ConfigurationFiles files, String path) {
    return files.has(path) ? files.read(path) : null;
  }
}
