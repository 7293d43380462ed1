package id.simpul.mappings.files;

import id.simpul.mappings.fault.Fault;
import id.simpul.mappings.fault.Nearest;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds files that would never be read because their folder or name is not a known one. */
public final class LayoutCheck {

  /** The folders of a configuration. */
  public static final List<String> FOLDERS =
      List.of("city", "ministries", "regions", "canonical", "flows", "agreements");

  private static final String MANIFEST = "participant.yaml";
  private static final Map<String, String> NAMES =
      Map.of(
          "flows/", "[a-z0-9-]+\\.yaml",
          "agreements/", "[A-Za-z0-9_.-]+\\.yaml",
          "canonical/", "[a-z0-9-]+\\.v[0-9]+\\.schema\\.json");
  private static final Map<String, String> EXAMPLES =
      Map.of(
          "flows/", "citizen-report.yaml",
          "agreements/", "laksa-lapor.yaml",
          "canonical/", "citizen-report.v1.schema.json");

  private final ConfigurationFiles files;
  private final Faults faults;

  public LayoutCheck(ConfigurationFiles files, Faults faults) {
    this.files = files;
    this.faults = faults;
  }

  public void check() {
    files.in("").forEach(this::top);
    NAMES.forEach(this::names);
    for (String kind : List.of("city/", "ministries/", "regions/")) {
      files.in(kind).forEach(folder -> participant(kind + folder));
      files.under(kind, "/" + MANIFEST).forEach(this::depth);
    }
  }

  private void top(String name) {
    if (!FOLDERS.contains(name) && !files.has(name) && Nearest.to(name, FOLDERS).isPresent()) {
      String advice = Nearest.hint(name, FOLDERS) + "It has " + String.join(", ", FOLDERS) + ".";
      add(name + "/", "is not a folder of a configuration.", advice);
    }
  }

  private void names(String folder, String form) {
    for (String name : files.in(folder)) {
      if (!name.matches(form) && !note(name)) {
        add(
            folder + name,
            "is not read, because of its name.",
            "Name it like " + EXAMPLES.get(folder) + ".");
      }
    }
  }

  private void participant(String folder) {
    String name = folder.substring(folder.indexOf('/') + 1);
    if (files.has(folder)) {
      if (!note(name)) {
        add(folder, "is not read.", "Put it into a participant's folder.");
      }
    } else if (!files.has(folder + "/" + MANIFEST)) {
      SortedSet<String> there = new TreeSet<>(files.in(folder + "/"));
      String near =
          there.stream()
              .filter(n -> !Nearest.hint(n, List.of(MANIFEST)).isEmpty())
              .map(n -> "Rename " + n + " to " + MANIFEST + ".")
              .findFirst()
              .orElse("Add it, or take the folder away.");
      add(folder + "/" + MANIFEST, "is missing.", near);
    }
  }

  private void depth(String path) {
    if (path.split("/").length > 3) {
      String advice = "Put each participant's folder directly into city, ministries or regions.";
      add(path, "lies too deep and is not read.", advice);
    }
  }

  private static boolean note(String name) {
    return name.endsWith(".md") || name.endsWith(".txt");
  }

  private void add(String file, String reason, String advice) {
    faults.add(new Fault(file, 0, reason, advice));
  }
}
