package id.simpul.connectors.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Every Kamelet on the class path, in {@code kamelets/}. Immutable and thread-safe. */
public final class Catalogue {

  private static final String FOLDER = "kamelets/";
  private static final String SUFFIX = ".kamelet.yaml";

  private final SortedMap<String, Connector> connectors = new TreeMap<>();

  public Catalogue() {
    try {
      for (URL root : Collections.list(getClass().getClassLoader().getResources(FOLDER))) {
        readRoot(root);
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the connectors cannot be read", e);
    }
  }

  public Optional<Connector> find(String name) {
    return Optional.ofNullable(connectors.get(name));
  }

  public List<Connector> all() {
    return List.copyOf(connectors.values());
  }

  private void readRoot(URL root) throws IOException, URISyntaxException {
    if (root.getProtocol().equals("file")) {
      readDirectory(Path.of(root.toURI()));
      return;
    }
    JarURLConnection jar = (JarURLConnection) root.openConnection();
    jar.getJarFile().stream()
        .filter(e -> e.getName().startsWith(jar.getEntryName()) && e.getName().endsWith(SUFFIX))
        .forEach(e -> read(e.getName()));
  }

  private void readDirectory(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      files
          .map(file -> FOLDER + file.getFileName())
          .filter(name -> name.endsWith(SUFFIX))
          .forEach(this::read);
    }
  }

  private void read(String resource) {
    try (InputStream in = getClass().getClassLoader().getResourceAsStream(resource)) {
      Map<?, ?> kamelet =
          (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
      Connector connector = new KameletReader(kamelet).connector();
      connectors.put(connector.name(), connector);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
