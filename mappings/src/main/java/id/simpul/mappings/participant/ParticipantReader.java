package id.simpul.mappings.participant;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.files.Faults;
import id.simpul.mappings.files.FileSchema;
import id.simpul.mappings.files.YamlDocument;
import id.simpul.mappings.translate.MappingFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Reads participants' folders; what is wrong in them becomes faults, never an exception. */
public final class ParticipantReader {

  /** The folders in which participants stand. */
  public static final List<String> KINDS = List.of("city", "ministries", "regions");

  private static final String MANIFEST = "/participant.yaml";
  private static final int CONCURRENCY = 4;

  private final ConfigurationFiles files;
  private final Faults faults;
  private final FileSchema schema = new FileSchema("participant");

  /** A participant with the file that says so. */
  public record Read(Participant participant, YamlDocument document, String folder) {}

  public ParticipantReader(ConfigurationFiles files, Faults faults) {
    this.files = files;
    this.faults = faults;
  }

  public List<Read> readAll() {
    List<Read> all = new ArrayList<>();
    for (String kind : KINDS) {
      for (String path : files.under(kind + "/", MANIFEST)) {
        YamlDocument.read(path, files.read(path), faults)
            .filter(document -> schema.check(document, faults))
            .ifPresent(document -> all.add(read(kind, document)));
      }
    }
    return all;
  }

  private Read read(String kind, YamlDocument document) {
    String path = document.path();
    String folder = path.substring(0, path.length() - MANIFEST.length() + 1);
    MappingFiles mappings = new MappingFiles(files, folder, faults);
    JsonNode root = document.root();
    Participant participant =
        new Participant(
            root.path("participant").asText(),
            root.path("name").asText(),
            kind,
            new Participant.Owner(
                root.at("/owner/organisation").asText(), root.at("/owner/contact").asText()),
            each(root.path("sends"), node -> sends(node, mappings)),
            each(root.path("receives"), node -> receives(node, mappings)),
            each(root.path("asks"), node -> asks(node, mappings)),
            each(root.path("answers"), node -> answers(node, mappings)));
    return new Read(participant, document, folder);
  }

  private static <T> List<T> each(JsonNode array, Function<JsonNode, T> read) {
    List<T> all = new ArrayList<>();
    array.forEach(node -> all.add(read.apply(node)));
    return List.copyOf(all);
  }

  private static Sends sends(JsonNode node, MappingFiles mappings) {
    String mediaType = node.path("mediaType").asText("application/json");
    Function<String, Locator> locator =
        mediaType.equals("application/xml") ? Locators::xpath : Locators::pointer;
    return new Sends(
        node.path("flow").asText(),
        node.has("source") ? Optional.of(use(node.path("source"))) : Optional.empty(),
        mediaType,
        text(node, "messageId").map(locator),
        text(node, "key").map(locator),
        mappings.toCanonical(text(node, "mapping")));
  }

  private static Receives receives(JsonNode node, MappingFiles mappings) {
    double rate = node.path("ratePerSecond").asDouble();
    return new Receives(
        node.path("flow").asText(),
        use(node.path("sink")),
        mappings.fromCanonical(text(node, "mapping"), text(node, "contentType")),
        node.path("concurrency").asInt(CONCURRENCY),
        rate > 0 ? OptionalDouble.of(rate) : OptionalDouble.empty(),
        !node.path("afterUnknown").asText().equals("operator"));
  }

  private static Asks asks(JsonNode node, MappingFiles mappings) {
    return new Asks(
        node.path("flow").asText(),
        mappings.toCanonical(text(node, "request")),
        mappings.fromCanonical(text(node, "answer"), Optional.empty()));
  }

  private static Answers answers(JsonNode node, MappingFiles mappings) {
    return new Answers(
        node.path("flow").asText(),
        use(node.path("action")),
        mappings.fromCanonical(text(node, "request"), Optional.empty()),
        mappings.toCanonical(text(node, "answer")));
  }

  private static ConnectorUse use(JsonNode node) {
    Map<String, String> parameters = new LinkedHashMap<>();
    node.path("parameters")
        .properties()
        .forEach(p -> parameters.put(p.getKey(), p.getValue().asText()));
    return new ConnectorUse(node.path("connector").asText(), Map.copyOf(parameters));
  }

  private static Optional<String> text(JsonNode node, String name) {
    return Optional.ofNullable(node.get(name)).map(JsonNode::asText);
  }
}
