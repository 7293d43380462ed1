package id.simpul.connectors.catalogue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads what a Kamelet says of itself. What it leaves out becomes empty text. */
final class KameletReader {

  private static final String CREDENTIAL = "urn:camel:group:credentials";
  private static final String OUTCOME = "simpul.id/outcome.";

  private final Map<?, ?> metadata;
  private final Map<?, ?> annotations;
  private final Map<?, ?> spec;
  private final Map<?, ?> definition;

  KameletReader(Map<?, ?> kamelet) {
    metadata = map(kamelet, "metadata");
    annotations = map(metadata, "annotations");
    spec = map(kamelet, "spec");
    definition = map(spec, "definition");
  }

  Connector connector() {
    String name = text(metadata, "name");
    return new Connector(
        name,
        text(definition, "title"),
        new Connector.Text(
            text(definition, "description"), text(annotations, "simpul.id/description.id")),
        text(annotations, "simpul.id/confidence"),
        text(annotations, "simpul.id/simulator"),
        bodies(),
        meanings(name.substring(name.lastIndexOf('-') + 1)),
        parameters());
  }

  private List<Meaning> meanings(String kind) {
    Stream<String> more =
        Meaning.more(kind).stream().filter(each -> annotations.containsKey(OUTCOME + each));
    return Stream.concat(Meaning.of(kind).stream(), more).map(this::meaning).toList();
  }

  private Meaning meaning(String outcome) {
    String english = text(annotations, OUTCOME + outcome);
    return new Meaning(
        outcome, new Connector.Text(english, text(annotations, OUTCOME + outcome + ".id")));
  }

  private List<Connector.Body> bodies() {
    Map<?, ?> slots = map(spec, "dataTypes");
    return slots.keySet().stream()
        .map(Object::toString)
        .sorted()
        .flatMap(
            slot ->
                map(map(slots, slot), "types").values().stream()
                    .map(type -> body(slot, (Map<?, ?>) type)))
        .toList();
  }

  private static Connector.Body body(String slot, Map<?, ?> type) {
    return new Connector.Body(slot, text(type, "mediaType"), text(type, "description"));
  }

  private Map<String, Connector.Parameter> parameters() {
    List<?> required = definition.get("required") instanceof List<?> names ? names : List.of();
    SortedMap<String, Connector.Parameter> parameters = new TreeMap<>();
    map(definition, "properties")
        .forEach(
            (name, p) ->
                parameters.put(name.toString(), parameter((Map<?, ?>) p, required.contains(name))));
    return Collections.unmodifiableMap(parameters);
  }

  private static Connector.Parameter parameter(Map<?, ?> p, boolean required) {
    boolean credential =
        "password".equals(p.get("format"))
            || p.get("x-descriptors") instanceof List<?> marks && marks.contains(CREDENTIAL);
    return new Connector.Parameter(
        text(p, "title"),
        text(p, "description"),
        text(p, "example"),
        text(p, "default"),
        required,
        credential,
        new Connector.Form(
            text(p, "type"),
            p.get("enum") instanceof List<?> values
                ? values.stream().map(Object::toString).toList()
                : List.of(),
            text(p, "pattern")));
  }

  private static Map<?, ?> map(Map<?, ?> of, String name) {
    return of.get(name) instanceof Map<?, ?> found ? found : Map.of();
  }

  private static String text(Map<?, ?> of, String name) {
    Object value = of.get(name);
    return value == null ? "" : value.toString().strip();
  }
}
