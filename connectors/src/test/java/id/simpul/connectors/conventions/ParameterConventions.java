package id.simpul.connectors.conventions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parameters are declared, used and documented. */
final class ParameterConventions {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[?!]?([A-Za-z0-9_-]+)[^{}]*}}");
  private static final Pattern PROPERTY = Pattern.compile("\\{\\{[^{}]+}}");

  /** Given by Camel or the hub to each use of a Kamelet. */
  private static final Set<String> GIVEN =
      Set.of("routeId", "templateId", "kameletId", "nodePrefixId");

  private static final Pattern UNIT =
      Pattern.compile(
          "(?i)\\b((milli|micro)?seconds?|minutes?|hours?|days?|(kilo|mega|kibi|mebi)?bytes?|[KM]i?B"
              + "|characters?|digits?|per cent|%|rows?|lines?|columns?|messages?|requests?|records?"
              + "|files?|items?|elements?|pages?|times?|attempts?|tries|connections?|port|number of"
              + "|how many|version|code|status|degrees?|metres?)\\b");

  private ParameterConventions() {}

  /** A placeholder that nobody declares stays empty or fails when the route starts. */
  static Stream<String> declared(KameletFile kamelet) {
    Set<String> known =
        Stream.of(kamelet.parameters().map(p -> p.getKey()), beans(kamelet), GIVEN.stream())
            .flatMap(names -> names)
            .collect(Collectors.toSet());
    return placeholders(kamelet).stream()
        .filter(name -> !known.contains(name))
        .map(
            name ->
                "The template uses {{"
                    + name
                    + "}}, which is neither a parameter nor a bean: declare it in"
                    + " spec.definition.properties.");
  }

  /** A parameter without effect misleads whoever sets it. */
  static Stream<String> used(KameletFile kamelet) {
    Set<String> used = placeholders(kamelet);
    return kamelet
        .parameters()
        .map(p -> p.getKey())
        .filter(name -> !used.contains(name))
        .map(name -> "The parameter " + name + " is not used in the template: use or remove it.");
  }

  /** Title, description and example, the description in sentences. */
  static Stream<String> documented(KameletFile kamelet) {
    return kamelet
        .parameters()
        .flatMap(
            p ->
                Stream.of("title", "description", "example")
                    .filter(field -> p.getValue().path(field).asText().isBlank())
                    .map(
                        field -> "The parameter " + p.getKey() + " has no " + field + ": add it."));
  }

  /** Whoever sets a number must know of what. */
  static Stream<String> units(KameletFile kamelet) {
    return kamelet
        .parameters()
        .filter(p -> Set.of("integer", "number").contains(p.getValue().path("type").asText()))
        .filter(p -> !UNIT.matcher(p.getValue().path("description").asText()).find())
        .map(
            p ->
                "The description of the number "
                    + p.getKey()
                    + " names no unit (milliseconds, bytes, rows …): add it, and the limits.");
  }

  /** A parameter is required or has a default, never both or neither. */
  static Stream<String> requiredOrDefault(KameletFile kamelet) {
    return kamelet
        .parameters()
        .filter(p -> kamelet.requires(p.getKey()) == p.getValue().has("default"))
        .map(
            p ->
                p.getValue().has("default")
                    ? "The parameter " + p.getKey() + " is required and has a default: remove one."
                    : "The parameter " + p.getKey() + " is neither required nor has a default.");
  }

  /** What {@code required} names exists. */
  static Stream<String> requiredExists(KameletFile kamelet) {
    return KameletFile.strings(kamelet.definition().path("required"))
        .filter(name -> !kamelet.definition().path("properties").has(name))
        .map(name -> "required names " + name + ", which is not declared: correct the name.");
  }

  static Stream<String> defaults(KameletFile kamelet) {
    return formed(kamelet, "default");
  }

  static Stream<String> examples(KameletFile kamelet) {
    return formed(kamelet, "example");
  }

  private static Stream<String> formed(KameletFile kamelet, String field) {
    return kamelet
        .parameters()
        .filter(p -> p.getValue().has(field) && !fits(p.getValue(), p.getValue().get(field)))
        .map(
            p ->
                "The "
                    + field
                    + " of "
                    + p.getKey()
                    + " is not a value that the parameter may have: its type is "
                    + p.getValue().path("type").asText()
                    + " (quote a string), its enum and pattern hold for it too.");
  }

  private static boolean fits(JsonNode parameter, JsonNode value) {
    if (value.isTextual() && PROPERTY.matcher(value.asText()).matches()) {
      return true;
    }
    boolean typed =
        switch (parameter.path("type").asText()) {
          case "integer" -> value.isIntegralNumber();
          case "number" -> value.isNumber();
          case "boolean" -> value.isBoolean();
          default -> value.isTextual();
        };
    return typed && listed(parameter.path("enum"), value) && patterned(parameter, value.asText());
  }

  private static boolean listed(JsonNode values, JsonNode value) {
    return values.isMissingNode() || KameletFile.strings(values).anyMatch(value.asText()::equals);
  }

  /** An empty default stands for "none" whatever the pattern. */
  private static boolean patterned(JsonNode parameter, String value) {
    return value.isEmpty()
        || !parameter.has("pattern")
        || value.matches(parameter.path("pattern").asText());
  }

  private static Stream<String> beans(KameletFile kamelet) {
    return kamelet.template().path("beans").findValuesAsText("name").stream();
  }

  private static Set<String> placeholders(KameletFile kamelet) {
    return kamelet
        .templateTexts()
        .flatMap(text -> PLACEHOLDER.matcher(text).results())
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  /** Whether a text is one property placeholder. */
  static boolean isProperty(String text) {
    return PROPERTY.matcher(text).matches();
  }
}
