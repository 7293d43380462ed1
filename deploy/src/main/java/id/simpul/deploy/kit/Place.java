package id.simpul.deploy.kit;

import id.simpul.mappings.participant.ParticipantReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a participant's folder is to stand.
 *
 * @param config the installation's own directory
 * @param kind {@code city}, {@code ministries} or {@code regions}
 * @param name of the folder
 * @param id of the participant
 */
record Place(Path config, String kind, String name, String id) {

  private static final String ID = "[a-z][a-z0-9-]{1,40}";
  private static final String CODE = "[0-9]{2}([.][0-9]{2})?-";
  private static final String OWN = "own";

  /**
   * @param written for instance {@code regions/32.02-sukabumi}, with the own directory before it or
   *     without
   * @param given the own directory where it is said elsewhere
   * @throws IllegalArgumentException with a sentence for whoever wrote it
   */
  static Place of(Path written, Optional<Path> given) {
    int names = written.getNameCount();
    String kind = names < 2 ? "" : written.getName(names - 2).toString();
    if (!ParticipantReader.KINDS.contains(kind)) {
      throw new IllegalArgumentException(
          written
              + " does not say what it is; write regions/32.02-sukabumi, city/NAME or"
              + " ministries/NAME.");
    }
    String name = written.getFileName().toString();
    String id = kind.equals("regions") ? name.replaceFirst("^" + CODE, "") : name;
    if (!id.matches(ID)) {
      throw new IllegalArgumentException(
          "the id " + id + " must be lower-case letters, digits or hyphens, at least two.");
    }
    Path above = written.getParent().getParent();
    return new Place(
        given.or(() -> Optional.ofNullable(above)).orElseGet(Place::own), kind, name, id);
  }

  /** Here, where the folders of a configuration are; else the folder {@code own}. */
  static Path own() {
    boolean here =
        ParticipantReader.KINDS.stream().anyMatch(kind -> Files.isDirectory(Path.of(kind)))
            || Files.isDirectory(Path.of("agreements"));
    return Path.of(here ? "." : OWN);
  }

  /** Relative to the own directory. */
  String folder() {
    return kind + "/" + name + "/";
  }

  /** The id as a name for people, until somebody writes a better one. */
  String title() {
    StringBuilder title = new StringBuilder();
    for (String word : id.split("-")) {
      title
          .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
          .append(word.substring(1))
          .append(' ');
    }
    return title.toString().strip();
  }
}
