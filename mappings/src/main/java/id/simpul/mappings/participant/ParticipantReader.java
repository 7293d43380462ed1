package id.simpul.mappings.participant;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.files.Faults;
import id.simpul.mappings.files.FileSchema;
import id.simpul.mappings.files.YamlDocument;
import id.simpul.mappings.translate.MappingFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads participants' folders; what is wrong in them becomes faults, never an exception. */
public final class ParticipantReader {

  /** The folders in which participants stand. */
  public static final List<String> KINDS = List.of("city", "ministries", "regions");

  private static final String MANIFEST = "/participant.yaml";

  private final ConfigurationFiles files;
  private final Faults faults;
  private final FileSchema schema = new FileSchema("participant");
  private final Set<String> faulty = new TreeSet<>();
  private final List<Read> unsound = new ArrayList<>();

  /** A participant with the file that says so. */
  public record Read(Participant participant, YamlDocument document, String folder) {}

  public ParticipantReader(ConfigurationFiles files, Faults faults) {
    this.files = files;
    this.faults = faults;
  }

  /** Those whose file can be used. */
  public List<Read> readAll() {
    List<Read> all = new ArrayList<>();
    for (String kind : KINDS) {
      List<String> paths =
          files.in(kind + "/").stream()
              .map(folder -> kind + "/" + folder + MANIFEST)
              .filter(files::has)
              .toList();
      for (String path : paths) {
        Optional<YamlDocument> document = YamlDocument.read(path, files.read(path), faults);
        if (document.isEmpty() || !schema.check(document.get(), faults)) {
          faulty.add(id(path));
          document.ifPresent(d -> unsound(kind, d));
        } else {
          all.add(read(kind, document.get(), faults));
        }
      }
    }
    return all;
  }

  /**
   * Those whose file breaks its schema, as far as they can be read: not to be used, but what they
   * say can be checked, so that all is reported together. After reading.
   */
  public List<Read> unsound() {
    return List.copyOf(unsound);
  }

  private void unsound(String kind, YamlDocument document) {
    Faults more = new Faults();
    unsound.add(read(kind, document, more));
    faults.addElsewhere(more);
  }

  /** Ids of participants whose file cannot be used, as their folders tell; after reading. */
  public Set<String> faulty() {
    return Set.copyOf(faulty);
  }

  private static String id(String path) {
    return ParticipantFolder.id(folder(path));
  }

  private static String folder(String path) {
    return path.substring(0, path.length() - MANIFEST.length() + 1);
  }

  private Read read(String kind, YamlDocument document, Faults into) {
    JsonNode root = document.root();
    var sides = new ParticipantSides(root, new MappingFiles(files, document, into));
    named(document, into);
    Participant participant =
        new Participant(
            root.path("participant").asText(),
            root.path("name").asText(),
            kind,
            new Participant.Owner(
                root.at("/owner/organisation").asText(), root.at("/owner/contact").asText()),
            root.hasNonNull("edge") ? Optional.of(root.path("edge").asText()) : Optional.empty(),
            sides.sends(),
            sides.receives(),
            sides.asks(),
            sides.answers());
    return new Read(participant, document, folder(document.path()));
  }

  private static void named(YamlDocument document, Faults into) {
    String id = document.root().path("participant").asText();
    String told = id(document.path());
    if (!id.equals(told)) {
      into.add(
          document.fault(
              "/participant",
              "the id " + id + " and the folder's name " + told + " differ.",
              "Give both the same name; in regions/, a code and a hyphen may stand before it."));
    }
  }
}
