package id.simpul.connectors.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.connectors.catalogue.Catalogue;
import id.simpul.connectors.catalogue.Connector;
import id.simpul.connectors.catalogue.ConnectorPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages say what the Kamelets say; the command in {@link #COMMAND} writes them. */
class ConnectorPagesTest {

  static final String COMMAND =
      "mvn -q -pl connectors test -Dtest=ConnectorPagesTest -Dsimpul.pages=write";

  private static final String INDEX = "README.md";

  @Test
  void pages_are_what_the_kamelets_say() throws IOException {
    if ("write".equals(System.getProperty("simpul.pages"))) {
      write();
    }
    assertThat(stored()).as("Pages differ from their Kamelets: run " + COMMAND).isEqualTo(made());
  }

  private static Map<String, String> made() {
    List<Connector> connectors = new Catalogue().all();
    Map<String, String> pages = new TreeMap<>();
    pages.put(INDEX, ConnectorPage.index(connectors));
    connectors.forEach(c -> pages.put(c.name() + ".md", new ConnectorPage(c).markdown()));
    return pages;
  }

  private static Map<String, String> stored() throws IOException {
    Map<String, String> pages = new TreeMap<>();
    try (Stream<Path> files = Files.list(CompanyConventions.PAGES)) {
      for (Path file : files.toList()) {
        pages.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return pages;
  }

  private static void write() throws IOException {
    Files.createDirectories(CompanyConventions.PAGES);
    try (Stream<Path> files = Files.list(CompanyConventions.PAGES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).toList()) {
        Files.delete(file);
      }
    }
    for (Map.Entry<String, String> page : made().entrySet()) {
      Files.writeString(CompanyConventions.PAGES.resolve(page.getKey()), page.getValue());
    }
  }
}
