package id.simpul.routes.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.connectors.catalogue.Catalogue;
import id.simpul.mappings.fault.Fault;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.participant.ConnectorUse;
import id.simpul.mappings.participant.Participant;
import id.simpul.routes.configuration.ConfigurationLoader.Loaded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Contributed folders, made of the shipped ones with something hostile in them: each is refused in
 * sentences, or accepted and leads nowhere.
 */
class HostileFoldersTest {

  private static final int FOLDERS = Integer.getInteger("simpul.folders", 80);
  private static final Catalogue CATALOGUE = new Catalogue();
  private static final List<String> VALUES =
      List.of(
          "http://127.0.0.1:8161",
          "http://169.254.169.254/latest",
          "localhost:8161",
          "//evil",
          "file:/etc/passwd",
          "/etc/passwd",
          "../../../etc/passwd",
          "exec:ls",
          "EXEC:ls",
          "jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'http://evil'",
          "{{env:HOME}}",
          "{{sys:user.home}}",
          "{{service:x}}",
          "{{bean:x.y}}",
          "{{env.path}}",
          "{{lapor.password}}",
          "{{spring.datasource.password}}",
          "{{?lapor.x}}",
          "{{lapor.{{lapor.x}}}}",
          "{{lapor.x:{{env:HOME}}}}",
          "{{lapor.x:http://evil}}",
          "RAW(x)",
          "RAW{x}",
          "#bean:x",
          "#class:java.lang.ProcessBuilder",
          "#type:java.lang.String",
          "#request",
          "${body}",
          "$simple{body}",
          "x&bridgeEndpoint=false",
          "x?httpMethod=GET",
          "a\\r\\nX-Evil: 1",
          "*a",
          "&a x",
          "!!java.net.URL x",
          "x#fragment",
          "\\u0000",
          "\\u202e");
  private static final List<String> CODE =
      List.of(
          " now() ",
          " random() ",
          " * 2000000000 ",
          " + ",
          " import \"../x.jslt\" as x ",
          " def f(n) f($n) ",
          " f(.) ",
          "| [., .] ",
          " [for (.) .] ",
          " test(., \"(a+)+b\") ",
          " \"\\u0000\" ",
          " ${ ",
          " error(.) ",
          "[".repeat(5_000),
          " 99999999999999999999 ",
          " .x[-9] ",
          " capture(.a, \"(\") ",
          "<xsl:include href=\"http://evil\"/>",
          "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>");

  @TempDir Path root;

  @Test
  void eachIsRefusedInSentencesOrLeadsNowhere() throws IOException {
    ConfigurationFiles shipped = ConfigurationFiles.shippedWith(List.of());
    List<String> targets =
        shipped.all().keySet().stream()
            .filter(path -> path.matches("(city|ministries|regions)/.*[.](yaml|jslt|xsl)"))
            .toList();
    Random random = new Random(8);
    int refused = 0;
    for (int i = 0; i < FOLDERS; i++) {
      String path = targets.get(random.nextInt(targets.size()));
      String text = new String(shipped.read(path), StandardCharsets.UTF_8);
      String hostile =
          path.endsWith(".yaml") ? hostileFile(text, random) : hostileMapping(text, random);
      refused += refused(path, hostile) ? 1 : 0;
    }
    assertThat(refused).isGreaterThan(FOLDERS / 2);
  }

  private boolean refused(String path, String hostile) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, hostile);
    try {
      Loaded loaded =
          new ConfigurationLoader(ConfigurationFiles.shippedWith(List.of(root)), CATALOGUE)
              .load(true);
      if (loaded instanceof Loaded.Accepted accepted) {
        accepted.configuration().participants().values().forEach(HostileFoldersTest::leadsNowhere);
        return false;
      }
      ((Loaded.Faulty) loaded).faults().forEach(HostileFoldersTest::inSentences);
      return true;
    } catch (RuntimeException | Error e) {
      throw new AssertionError(path + "\n" + hostile, e);
    } finally {
      Files.delete(file);
    }
  }

  /** The value of one line is another one. */
  private static String hostileFile(String text, Random random) {
    List<String> lines = text.lines().toList();
    int line;
    do {
      line = random.nextInt(lines.size());
    } while (!lines.get(line).matches(".*\\w: +[^#].*"));
    String value = VALUES.get(random.nextInt(VALUES.size()));
    String quoted = random.nextInt(5) == 0 ? value : '"' + value.replace("\"", "\\\"") + '"';
    String changed = lines.get(line).replaceFirst("(\\w: +).*", "$1") + quoted;
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      all.append(i == line ? changed : lines.get(i)).append('\n');
    }
    return all.toString();
  }

  private static String hostileMapping(String text, Random random) {
    int at = random.nextInt(text.length());
    return text.substring(0, at) + CODE.get(random.nextInt(CODE.size())) + text.substring(at);
  }

  private static void inSentences(Fault fault) {
    assertThat(fault.reason())
        .endsWith(".")
        .doesNotContain("Exception", "\n", "java.", "com.", "StackOverflow", "null pointer");
    assertThat(fault.toString()).doesNotContainPattern("[\\p{Cc}&&[^\\n]]");
    assertThat(fault.advice()).isNotBlank();
  }

  /** Said here once more, in other words than the check's. */
  private static void leadsNowhere(Participant participant) {
    Stream.of(
            participant.sends().stream().map(s -> s.source()),
            participant.asks().stream().map(a -> a.source()),
            participant.receives().stream().map(r -> Optional.of(r.sink())),
            participant.answers().stream().map(a -> Optional.of(a.action())))
        .flatMap(uses -> uses)
        .flatMap(Optional::stream)
        .forEach(use -> leadsNowhere(participant.id(), use));
  }

  private static void leadsNowhere(String id, ConnectorUse use) {
    use.parameters()
        .forEach(
            (name, value) -> {
              boolean property = value.startsWith("{{" + id + ".") && value.endsWith("}}");
              String written = property ? value.substring(2, value.length() - 2) : value;
              assertThat(written)
                  .as(id + " " + use.name() + " " + name)
                  .doesNotContain("{", "}", "://", "RAW(", "#bean", "#class", "&", "?", "\r", "\n")
                  .doesNotStartWith("#")
                  .doesNotStartWith("file:");
              if (name.toLowerCase().matches(".*(url|host|folder|address|wsdl|password|secret)")) {
                assertThat(value).as(id + " " + name).startsWith("{{" + id + ".");
              }
            });
  }
}
