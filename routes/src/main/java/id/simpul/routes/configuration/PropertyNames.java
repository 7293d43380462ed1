package id.simpul.routes.configuration;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which properties a participant may name: its own, those that begin with its id. Two names can be
 * one variable of the environment ({@code lapor.kota-token} and {@code lapor-kota.token} are both
 * {@code LAPOR_KOTA_TOKEN}), so that variables are compared, not names.
 */
record PropertyNames(String participant, Collection<String> allParticipants) {

  /** Ids whose properties are the hub's or the machine's own. */
  private static final Set<String> RESERVED =
      Set.of(
          "artemis",
          "aws",
          "azure",
          "camel",
          "db",
          "endpoints",
          "env",
          "file",
          "ftp",
          "google",
          "hawtio",
          "home",
          "host",
          "hostname",
          "http",
          "https",
          "info",
          "java",
          "jdk",
          "jolokia",
          "kubernetes",
          "line",
          "logging",
          "management",
          "native",
          "os",
          "path",
          "postgres",
          "pwd",
          "server",
          "service",
          "simpul",
          "spring",
          "ssh",
          "sun",
          "sys",
          "user",
          "vault");

  /**
   * First words of variables that are the hub's own: {@code spring-datasource.password} is the
   * variable {@code SPRING_DATASOURCE_PASSWORD}.
   */
  private static final Set<String> HUB =
      Set.of(
          "artemis",
          "aws",
          "azure",
          "camel",
          "google",
          "hawtio",
          "java",
          "jdk",
          "jolokia",
          "kubernetes",
          "logging",
          "management",
          "postgres",
          "server",
          "simpul",
          "spring",
          "vault");

  static boolean isReserved(String id) {
    return RESERVED.contains(id) || HUB.contains(id.replaceFirst("-.*", ""));
  }

  Optional<ParameterValue.Objection> objection(String namespace, String rest) {
    String variable = variable(namespace + "." + rest);
    boolean own = namespace.equals(participant);
    Optional<String> other =
        allParticipants.stream()
            .filter(id -> id.length() > participant.length())
            .filter(id -> variable.startsWith(variable(id + ".")))
            .findFirst();
    if (own && other.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ParameterValue.Objection(
            "a property of " + (own ? other.get() : namespace) + " is not this participant's.",
            "Use properties that begin with " + participant + "."));
  }

  /** The environment variable by which the property is found. */
  static String variable(String property) {
    return property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
  }
}
