package id.simpul.connectors.conventions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Camel JBang and Kaoto must fetch to run the Kamelet elsewhere. */
final class DependencyConventions {

  private static final Pattern SCHEME = Pattern.compile("^([a-z][a-z0-9+-]*):");
  private static final Pattern JAR = Pattern.compile("/camel-([a-z0-9-]+?)-[0-9][^/]*\\.jar!");
  private static final Pattern VERSION =
      Pattern.compile("<artifactId>simpul</artifactId>\\s*<version>([^<]+)</version>");
  private static final String OURS = "mvn:id.simpul:simpul-connectors:";

  private DependencyConventions() {}

  /** Each endpoint that the template names has its component. */
  static Stream<String> components(KameletFile kamelet) {
    Set<String> declared = kamelet.dependencies().collect(Collectors.toSet());
    return kamelet.template().findValuesAsText("uri").stream()
        .map(SCHEME::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .distinct()
        .flatMap(scheme -> missing(scheme, declared));
  }

  private static Stream<String> missing(String scheme, Set<String> declared) {
    Optional<String> artifact = artifact(scheme);
    if (artifact.isEmpty()) {
      return Stream.of(
          "The template names the endpoint "
              + scheme
              + ":, whose component is not on the class path: add it to connectors/pom.xml.");
    }
    return declared.contains("camel:" + artifact.get())
        ? Stream.empty()
        : Stream.of("spec.dependencies lacks camel:" + artifact.get() + ".");
  }

  /** {@code sftp} is in camel-ftp: the class path knows. */
  private static Optional<String> artifact(String scheme) {
    URL found =
        DependencyConventions.class.getResource(
            "/META-INF/services/org/apache/camel/component/" + scheme);
    return Optional.ofNullable(found)
        .map(url -> JAR.matcher(url.toString()))
        .filter(Matcher::find)
        .map(jar -> jar.group(1));
  }

  /** Beans of ours come with our jar, in this build's version. */
  static Stream<String> ours(KameletFile kamelet) {
    boolean needed = kamelet.templateTexts().anyMatch(text -> text.contains("id.simpul."));
    String wanted = OURS + version();
    boolean declared = kamelet.dependencies().anyMatch(wanted::equals);
    return needed && !declared
        ? Stream.of(
            "The template uses classes of ours, so spec.dependencies must name " + wanted + ".")
        : Stream.empty();
  }

  private static String version() {
    try {
      Matcher version = VERSION.matcher(Files.readString(Path.of("pom.xml")));
      version.find();
      return version.group(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
