package id.simpul.routes.configuration;

import id.simpul.mappings.fault.Fault;
import id.simpul.mappings.fault.Nearest;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.files.Faults;
import id.simpul.mappings.participant.ParticipantReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds sample files that would never be compared: wrong folder, wrong ending, or no input. */
final class SampleFiles {

  private static final String SAMPLES = "samples/";

  private final ConfigurationFiles files;
  private final Faults faults;

  SampleFiles(ConfigurationFiles files, Faults faults) {
    this.files = files;
    this.faults = faults;
  }

  void check(ParticipantReader.Read read) {
    Map<String, List<SampleKind>> kinds = kinds(read);
    for (String name : files.in(read.folder() + SAMPLES)) {
      String path = read.folder() + SAMPLES + name;
      if (files.has(path)) {
        add(path, "lies in no flow's folder.", "Put it into " + SAMPLES + "<flow>/.");
      } else if (!kinds.containsKey(name)) {
        String id = read.participant().id();
        String reason = "holds samples of " + name + ", with which " + id + " has nothing to do.";
        add(path + "/", reason, Nearest.hint(name, kinds.keySet()) + "Rename the folder.");
      } else {
        folder(path + "/", kinds.get(name));
      }
    }
  }

  private static Map<String, List<SampleKind>> kinds(ParticipantReader.Read read) {
    Map<String, List<SampleKind>> kinds = new TreeMap<>();
    for (SampleKind kind : SampleKind.values()) {
      read.document()
          .root()
          .path(kind.side())
          .forEach(
              entry ->
                  kinds
                      .computeIfAbsent(entry.path("flow").asText(), f -> new ArrayList<>())
                      .add(kind));
    }
    return kinds;
  }

  private void folder(String folder, List<SampleKind> kinds) {
    Set<String> inputs =
        kinds.stream().flatMap(k -> k.inputs().stream()).collect(Collectors.toSet());
    Map<String, Set<String>> results = results(kinds);
    for (String name : files.in(folder)) {
      String ending = SampleKind.ending(name);
      if (results.containsKey(ending)) {
        hasInput(folder, name, ending, results.get(ending));
      } else if (!inputs.contains(ending)) {
        ending(folder + name, ending, inputs, results.keySet());
      }
    }
  }

  /** Endings of results, each with the endings of the inputs that lead to it. */
  private static Map<String, Set<String>> results(List<SampleKind> kinds) {
    Map<String, Set<String>> results = new TreeMap<>();
    for (SampleKind kind : kinds) {
      List<String> endings = new ArrayList<>(kind.results());
      if (kind.isToCanonical()) {
        endings.add(SampleKind.REFUSED);
      }
      if (kind == SampleKind.RECEIVED) {
        endings.add(SampleKind.UNGRANTED);
      }
      endings.forEach(
          e -> results.computeIfAbsent(e, ending -> new TreeSet<>()).addAll(kind.inputs()));
    }
    return results;
  }

  private void ending(String path, String ending, Set<String> inputs, Set<String> results) {
    Set<String> known = new TreeSet<>(inputs);
    known.addAll(results);
    String advice =
        Nearest.hint(ending, known) + "The endings here are " + String.join(", ", known) + ".";
    add(path, "is not read: its ending " + ending + " is not one of a sample's.", advice);
  }

  private void hasInput(String folder, String name, String ending, Set<String> inputs) {
    String stem = folder + name.substring(0, name.length() - ending.length());
    if (inputs.stream().noneMatch(input -> files.has(stem + input))) {
      List<String> wanted = inputs.stream().map(input -> stem + input).toList();
      add(folder + name, "has no input.", "Add " + String.join(" or ", wanted) + ".");
    } else if (ending.equals(SampleKind.REFUSED) && files.has(stem + SampleKind.UNGRANTED)) {
      String reason = "says refused, but there is an expected result too.";
      add(folder + name, reason, "Keep one of the two.");
    }
  }

  private void add(String path, String reason, String advice) {
    faults.add(new Fault(path, 0, reason, advice));
  }
}
