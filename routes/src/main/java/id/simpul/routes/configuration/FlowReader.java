package id.simpul.routes.configuration;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.canonical.CanonicalSchema;
import id.simpul.mappings.fault.Nearest;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.files.Faults;
import id.simpul.mappings.files.FileSchema;
import id.simpul.mappings.files.YamlDocument;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the flows. */
final class FlowReader {

  private static final String FOLDER = "flows/";
  private static final String DELIVER_WITHIN = "P7D";
  private static final String TIMEOUT = "PT10S";
  private static final int MAX_BYTES = 1 << 20;

  private final ConfigurationFiles files;
  private final Ids<CanonicalSchema> schemas;
  private final Faults faults;
  private final FileSchema schema = new FileSchema("flow");

  private final Set<String> faulty = new TreeSet<>();

  /** A flow with the file that says so. */
  record Read(Flow flow, YamlDocument document) {}

  FlowReader(ConfigurationFiles files, Ids<CanonicalSchema> schemas, Faults faults) {
    this.files = files;
    this.schemas = schemas;
    this.faults = faults;
  }

  List<Read> readAll() {
    List<Read> all = new ArrayList<>();
    for (String path : files.under(FOLDER, ".yaml")) {
      YamlDocument.read(path, files.read(path), faults)
          .filter(document -> schema.check(document, faults))
          .flatMap(this::read)
          .ifPresentOrElse(all::add, () -> faulty.add(id(path)));
    }
    return all;
  }

  /** Ids of flows whose file cannot be used, as its name tells; after reading. */
  Set<String> faulty() {
    return Set.copyOf(faulty);
  }

  private static String id(String path) {
    return path.substring(FOLDER.length(), path.length() - ".yaml".length());
  }

  private Optional<Read> read(YamlDocument document) {
    JsonNode root = document.root();
    Optional<CanonicalSchema> message = schema(document, "schema");
    Optional<CanonicalSchema> answer =
        root.has("answerSchema") ? schema(document, "answerSchema") : Optional.empty();
    new FlowCheck(document, faults).check(id(document.path()));
    if (message.isEmpty()) {
      return Optional.empty();
    }
    Flow flow =
        new Flow(
            root.path("flow").asText(),
            root.path("title").asText(),
            root.path("kind").asText().equals("lookup") ? Flow.Kind.LOOKUP : Flow.Kind.MESSAGE,
            message.get(),
            answer,
            pointer(document, "key", message.get()),
            pointer(document, "messageId", message.get()),
            pointer(document, "expires", message.get()),
            duration(document, "deliverWithin", DELIVER_WITHIN),
            root.path("maxBytes").asInt(MAX_BYTES),
            duration(document, "timeout", TIMEOUT));
    return Optional.of(new Read(flow, document));
  }

  private Optional<CanonicalSchema> schema(YamlDocument document, String name) {
    String file = document.root().path(name).asText();
    Optional<CanonicalSchema> found = schemas.find(file);
    if (schemas.isMissing(file)) {
      faults.add(
          document.fault(
              "/" + name,
              "names the schema " + file + ", which is not there.",
              schemas.hint(file) + "Add canonical/" + file + " or correct the name."));
    }
    return found;
  }

  private Optional<JsonPointer> pointer(YamlDocument document, String name, CanonicalSchema of) {
    String text = document.root().path(name).asText("");
    if (!text.isEmpty() && !of.knows(text)) {
      faults.add(
          document.fault(
              "/" + name,
              name + " names " + text + ", which " + of.name() + " does not have.",
              Nearest.hint(text, of.fields()) + "Name a field of the schema."));
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(JsonPointer.compile(text));
  }

  private Duration duration(YamlDocument document, String name, String byDefault) {
    String text = document.root().path(name).asText(byDefault);
    try {
      Duration duration = Duration.parse(text);
      if (duration.isNegative() || duration.isZero()) {
        faults.add(
            document.fault("/" + name, name + " must be longer than nothing.", "Example: P7D"));
      }
      return duration;
    } catch (DateTimeParseException | ArithmeticException e) {
      faults.add(
          document.fault(
              "/" + name,
              name + " " + text + " is not an ISO-8601 duration.",
              "Write days, hours, minutes or seconds, for instance P7D, PT12H or PT10S."));
      return Duration.parse(byDefault);
    }
  }
}
