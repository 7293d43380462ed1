package id.simpul.connectors.conventions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Secrets are marked, so that files may not hold them and no page shows them. */
final class SecretConventions {

  private static final String CREDENTIAL = "urn:camel:group:credentials";
  private static final Pattern NAME =
      Pattern.compile(
          "(?i).*(password|passphrase|secret|token|bearer|credential|private_?key|api_?key|user_?key)");

  private SecretConventions() {}

  /** What is called like a secret is one. */
  static Stream<String> format(KameletFile kamelet) {
    return kamelet
        .parameters()
        .filter(p -> NAME.matcher(p.getKey()).matches() && !isPassword(p))
        .map(
            p ->
                "The parameter "
                    + p.getKey()
                    + " is a secret by its name: give it format: password"
                    + " (or another name, if it is none).");
  }

  /** Kaoto and the configuration's check know a secret by this marker. */
  static Stream<String> marker(KameletFile kamelet) {
    return kamelet
        .parameters()
        .filter(SecretConventions::isPassword)
        .filter(
            p ->
                KameletFile.strings(p.getValue().path("x-descriptors"))
                    .noneMatch(CREDENTIAL::equals))
        .map(
            p ->
                "The secret "
                    + p.getKey()
                    + " lacks its marker: add x-descriptors: [\""
                    + CREDENTIAL
                    + "\"].");
  }

  /** Examples are copied: a secret's must show a property, and a default would be one for all. */
  static Stream<String> shown(KameletFile kamelet) {
    return kamelet
        .parameters()
        .filter(SecretConventions::isPassword)
        .filter(
            p ->
                !ParameterConventions.isProperty(p.getValue().path("example").asText())
                    || !p.getValue().path("default").asText("").isEmpty())
        .map(
            p ->
                "The secret "
                    + p.getKey()
                    + " shows a value: its example must be a property such as"
                    + " \"{{app.password}}\", its default empty.");
  }

  private static boolean isPassword(Map.Entry<String, JsonNode> parameter) {
    return parameter.getValue().path("format").asText().equals("password");
  }
}
