package id.simpul.connectors.conventions;

import id.simpul.connectors.catalogue.Meaning;
import id.simpul.connectors.simulator.Simulators;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a Kamelet says of itself to Kaoto, operators and the catalogue. */
final class AnnotationConventions {

  private static final Pattern CONFIDENCE =
      Pattern.compile(
          "(OFFICIAL|CLIENTS-[1-9][0-9]*|ONE-CLIENT|NONE|GUESS|MEMORY|OURS) \\([^;]+\\)"
              + "(; (OFFICIAL|CLIENTS-[1-9][0-9]*|ONE-CLIENT|NONE|GUESS|MEMORY|OURS) \\([^;]+\\))*");
  private static final Map<String, Pattern> KAOTO =
      Map.of(
          "camel.apache.org/provider", Pattern.compile(".+"),
          "camel.apache.org/kamelet.group", Pattern.compile(".+"),
          "camel.apache.org/kamelet.namespace", Pattern.compile(".+"),
          "camel.apache.org/kamelet.support.level", Pattern.compile("Stable|Preview"),
          "camel.apache.org/catalog.version", Pattern.compile("4\\.\\d+\\.\\d+"));
  private static final String ICON = "camel.apache.org/kamelet.icon";
  private static final String SVG = "data:image/svg+xml;base64,";
  private static final String GROUP = "camel.apache.org/kamelet.group";
  private static final Pattern NO_SIMULATOR = Pattern.compile("none: \\S+( \\S+){3,}");

  /** Of no one system: the other side is a product that anybody can start. */
  private static final Set<String> PRODUCTS =
      Set.of("Files", "Databases", "Brokers", "SOAP", "Mail");

  private AnnotationConventions() {}

  static Stream<String> kaoto(KameletFile kamelet) {
    return KAOTO.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .filter(
            a ->
                kamelet
                    .annotation(a.getKey())
                    .filter(v -> a.getValue().matcher(v).matches())
                    .isEmpty())
        .map(
            a ->
                "The annotation "
                    + a.getKey()
                    + " is missing or not of the form "
                    + a.getValue()
                    + ": Kaoto shows it.");
  }

  static Stream<String> icon(KameletFile kamelet) {
    return kamelet.annotation(ICON).filter(AnnotationConventions::isSvg).isPresent()
        ? Stream.empty()
        : Stream.of(
            "The annotation "
                + ICON
                + " is missing or no picture: begin it with "
                + SVG
                + " and an SVG in base64, as http-sink does.");
  }

  private static boolean isSvg(String icon) {
    try {
      return icon.startsWith(SVG)
          && new String(
                  Base64.getDecoder().decode(icon.substring(SVG.length())), StandardCharsets.UTF_8)
              .startsWith("<svg");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  static Stream<String> confidence(KameletFile kamelet) {
    return kamelet
        .annotation("simpul.id/confidence")
        .filter(label -> CONFIDENCE.matcher(label).matches())
        .map(label -> Stream.<String>empty())
        .orElseGet(
            () ->
                Stream.of(
                    "simpul.id/confidence must be OFFICIAL, CLIENTS-n, ONE-CLIENT, NONE, GUESS,"
                        + " MEMORY or OURS, each with what it covers in parentheses, divided by"
                        + " \"; \": OFFICIAL (paths); GUESS (failure texts)."));
  }

  /** What an operator reads when a message has that outcome there. */
  static Stream<String> outcomes(KameletFile kamelet) {
    return Meaning.of(kamelet.kind()).stream()
        .flatMap(outcome -> Stream.of(outcome, outcome + ".id"))
        .map(outcome -> "simpul.id/outcome." + outcome)
        .filter(key -> !isSentence(kamelet.annotation(key)))
        .map(
            key ->
                "The annotation "
                    + key
                    + " is missing or no sentence: say what this outcome means there ("
                    + (key.endsWith(".id") ? "Indonesian" : "English")
                    + "; \"Never: …\" where it does not occur).");
  }

  static Stream<String> indonesian(KameletFile kamelet) {
    return isSentence(kamelet.annotation("simpul.id/description.id"))
        ? Stream.empty()
        : Stream.of(
            "The annotation simpul.id/description.id is missing or no sentence: describe the"
                + " connector in Indonesian.");
  }

  private static boolean isSentence(Optional<String> text) {
    return text.filter(t -> t.contains(" ") && t.endsWith(".")).isPresent();
  }

  /** A connector without a simulator cannot be tried without the real system. */
  static Stream<String> simulator(KameletFile kamelet) {
    String named = kamelet.annotation("simpul.id/simulator").orElse("");
    boolean known =
        Simulators.find(named).isPresent()
            || mayHaveNone(kamelet) && NO_SIMULATOR.matcher(named).matches();
    return known
        ? Stream.empty()
        : Stream.of(
            "simpul.id/simulator is \""
                + named
                + "\": name one of "
                + String.join(", ", Simulators.names())
                + ", or add the simulator to the list in Simulators; a source to which the partner"
                + " comes, and a connector of the groups "
                + PRODUCTS.stream().sorted().collect(Collectors.joining(", "))
                + ", may say \"none: \" and what to take instead.");
  }

  private static boolean mayHaveNone(KameletFile kamelet) {
    return kamelet.kind().equals("source")
        || kamelet.annotation(GROUP).filter(PRODUCTS::contains).isPresent();
  }

  /** What a mapping must make for it, or gets from it. */
  static Stream<String> bodies(KameletFile kamelet) {
    String slot = kamelet.kind().equals("source") ? "out" : "in";
    return kamelet.root().at("/spec/dataTypes").path(slot).path("types").isEmpty()
        ? Stream.of(
            "spec.dataTypes."
                + slot
                + " is missing: name the media type of the body and describe it.")
        : Stream.empty();
  }
}
