package id.simpul.deploy.kit;

import id.simpul.connectors.catalogue.Catalogue;
import id.simpul.mappings.fault.Fault;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.routes.configuration.ConfigurationLoader;
import id.simpul.routes.configuration.ConfigurationLoader.Loaded;
import id.simpul.routes.configuration.Translated;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One check of a configuration with what it made of the own samples.
 *
 * @param own samples that stand in the own directories
 * @param faults of the whole configuration
 * @param questions the open questions of own mappings, as {@code file:line: sentence}
 */
record CheckRound(List<Translated> own, List<Fault> faults, List<String> questions) {

  /** Reads everything anew. */
  static CheckRound of(List<Path> directories) {
    ConfigurationFiles files = ConfigurationFiles.shippedWith(directories);
    ConfigurationFiles mine = ConfigurationFiles.of(directories);
    List<Translated> samples = new ArrayList<>();
    Loaded loaded =
        new ConfigurationLoader(files, new Catalogue())
            .load(
                (Translated sample) -> {
                  if (mine.has(sample.input())) {
                    samples.add(sample);
                  }
                });
    List<Fault> faults =
        loaded instanceof Loaded.Faulty faulty ? faulty.faults() : List.<Fault>of();
    return new CheckRound(samples, faults, OpenQuestions.in(mine));
  }

  /** Faults of a sample's input or expected result. */
  List<Fault> faultsOf(Translated sample) {
    String stem = stem(sample);
    return faults.stream()
        .filter(fault -> fault.file().startsWith(stem + ".") && !endsElsewhere(fault, sample))
        .toList();
  }

  /** A participant that sends and receives one flow has samples of one name on both sides. */
  private static boolean endsElsewhere(Fault fault, Translated sample) {
    return !fault.file().equals(sample.input())
        && !sample.expectedFile().map(fault.file()::equals).orElse(true);
  }

  /** Those that do not belong to a sample. */
  List<Fault> others() {
    Set<Fault> shown =
        own.stream().flatMap(sample -> faultsOf(sample).stream()).collect(Collectors.toSet());
    Set<Fault> left = new HashSet<>(faults);
    left.removeAll(shown);
    return faults.stream().filter(left::contains).toList();
  }

  private static String stem(Translated sample) {
    String input = sample.input();
    int name = input.lastIndexOf('/') + 1;
    return input.substring(0, input.indexOf('.', name));
  }
}
