package id.simpul.mappings.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.stream.Stream;

/**
 * Every file of a configuration by its path, for instance {@code flows/citizen-report.yaml}. An
 * installation's directories lie over the shipped files, path by path, later ones over earlier
 * ones. Symbolic links are not followed. Immutable.
 */
public final class ConfigurationFiles {

  private static final String SHIPPED = "simpul/";
  private static final long MAX_BYTES = 10L << 20;

  private final SortedMap<String, byte[]> files;

  private ConfigurationFiles(SortedMap<String, byte[]> files) {
    this.files = Collections.unmodifiableSortedMap(files);
  }

  /**
   * The shipped files with these directories over them.
   *
   * @throws UncheckedIOException if one cannot be read
   */
  public static ConfigurationFiles shippedWith(List<Path> directories) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try {
      for (URL root : Collections.list(loader().getResources(SHIPPED))) {
        readRoot(root, files);
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the shipped configuration cannot be read", e);
    }
    directories.forEach(directory -> readDirectory(directory, files));
    return new ConfigurationFiles(files);
  }

  /** Only what is in these directories. */
  public static ConfigurationFiles of(List<Path> directories) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    directories.forEach(directory -> readDirectory(directory, files));
    return new ConfigurationFiles(files);
  }

  public List<String> under(String prefix, String suffix) {
    return files.tailMap(prefix).keySet().stream()
        .takeWhile(path -> path.startsWith(prefix))
        .filter(path -> path.endsWith(suffix))
        .toList();
  }

  public boolean has(String path) {
    return files.containsKey(path);
  }

  /**
   * Not copied: callers do not write to it.
   *
   * @throws IllegalArgumentException if there is no such file
   */
  public byte[] read(String path) {
    byte[] content = files.get(path);
    if (content == null) {
      throw new IllegalArgumentException("no file " + path);
    }
    return content;
  }

  public Map<String, byte[]> all() {
    return files;
  }

  private static ClassLoader loader() {
    return ConfigurationFiles.class.getClassLoader();
  }

  private static void readRoot(URL root, Map<String, byte[]> into)
      throws IOException, URISyntaxException {
    if (root.getProtocol().equals("file")) {
      readDirectory(Path.of(root.toURI()), into);
      return;
    }
    JarURLConnection connection = (JarURLConnection) root.openConnection();
    String prefix = connection.getEntryName();
    for (JarEntry entry : Collections.list(connection.getJarFile().entries())) {
      if (!entry.isDirectory() && entry.getName().startsWith(prefix)) {
        try (InputStream in = connection.getJarFile().getInputStream(entry)) {
          into.put(entry.getName().substring(prefix.length()), in.readAllBytes());
        }
      }
    }
  }

  private static void readDirectory(Path directory, Map<String, byte[]> into) {
    try (Stream<Path> found = Files.walk(directory)) {
      for (Path file : (Iterable<Path>) found::iterator) {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= MAX_BYTES) {
          into.put(name(directory, file), Files.readAllBytes(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("configuration directory " + directory, e);
    }
  }

  private static String name(Path directory, Path file) {
    return directory.relativize(file).toString().replace('\\', '/');
  }
}
