package id.simpul.routes.configuration;

import id.simpul.mappings.fault.Fault;
import id.simpul.mappings.fault.Nearest;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.files.Faults;
import id.simpul.mappings.participant.ParticipantReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
    List<String> inputs = kinds.stream().flatMap(k -> k.inputs().stream()).distinct().toList();
    List<String> results = results(kinds);
    for (String name : files.in(folder)) {
      String ending = SampleKind.ending(name);
      if (!inputs.contains(ending) && !results.contains(ending)) {
        ending(folder + name, ending, inputs, results);
      } else if (!inputs.contains(ending)) {
        hasInput(folder, name, ending, inputs);
      }
    }
  }

  private static List<String> results(List<SampleKind> kinds) {
    List<String> results = new ArrayList<>();
    kinds.forEach(kind -> results.addAll(kind.results()));
    if (kinds.stream().anyMatch(SampleKind::isToCanonical)) {
      results.add(SampleKind.REFUSED);
    }
    if (kinds.contains(SampleKind.RECEIVED)) {
      results.add(SampleKind.UNGRANTED);
    }
    return results;
  }

  private void ending(String path, String ending, List<String> inputs, List<String> results) {
    List<String> known = new ArrayList<>(inputs);
    known.addAll(results);
    String advice =
        Nearest.hint(ending, known) + "The endings here are " + String.join(", ", known) + ".";
    add(path, "is not read: its ending " + ending + " is not one of a sample's.", advice);
  }

  private void hasInput(String folder, String name, String ending, List<String> inputs) {
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
