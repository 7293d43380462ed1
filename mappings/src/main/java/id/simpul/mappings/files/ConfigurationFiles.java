package id.simpul.mappings.files;

import id.simpul.mappings.fault.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.jar.JarEntry;

/**
 * Every file of a configuration by its path, for instance {@code flows/citizen-report.yaml}. An
 * installation's directories lie over the shipped files, path by path, later ones over earlier
 * ones. Immutable.
 */
public final class ConfigurationFiles {

  private static final String SHIPPED = "simpul/";

  private final SortedMap<String, byte[]> files;
  private final List<Fault> faults;

  ConfigurationFiles(GatheredFiles gathered) {
    this(gathered.files(), gathered.faults());
  }

  private ConfigurationFiles(SortedMap<String, byte[]> files, List<Fault> faults) {
    this.files = files;
    this.faults = faults;
  }

  /**
   * The shipped files with these directories over them.
   *
   * @throws UncheckedIOException if one cannot be read
   */
  public static ConfigurationFiles shippedWith(List<Path> directories) {
    GatheredFiles gathered = new GatheredFiles();
    try {
      for (URL root : Collections.list(loader().getResources(SHIPPED))) {
        readRoot(root, gathered);
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the shipped configuration cannot be read", e);
    }
    directories.forEach(directory -> DirectoryReader.read(directory, gathered));
    return new ConfigurationFiles(gathered);
  }

  /** Only what is in these directories. */
  public static ConfigurationFiles of(List<Path> directories) {
    GatheredFiles gathered = new GatheredFiles();
    directories.forEach(directory -> DirectoryReader.read(directory, gathered));
    return new ConfigurationFiles(gathered);
  }

  /** These files with others over them, path by path; the faults of both. */
  public ConfigurationFiles with(ConfigurationFiles over) {
    GatheredFiles gathered = new GatheredFiles();
    gathered.addAll(this);
    gathered.addAll(over);
    return new ConfigurationFiles(gathered);
  }

  /** Those of these files that are wanted, by their paths; the faults of all. */
  public ConfigurationFiles only(Predicate<String> wanted) {
    SortedMap<String, byte[]> left = new TreeMap<>(files);
    left.keySet().removeIf(wanted.negate());
    return new ConfigurationFiles(Collections.unmodifiableSortedMap(left), faults);
  }

  /** The same files with one of them changed or added, as it would be once written. */
  public ConfigurationFiles with(String path, byte[] content) {
    SortedMap<String, byte[]> changed = new TreeMap<>(files);
    changed.put(path, content);
    return new ConfigurationFiles(Collections.unmodifiableSortedMap(changed), List.of());
  }

  /** These files without those below a folder. */
  public ConfigurationFiles without(String folder) {
    return only(path -> !path.startsWith(folder));
  }

  /** Those of these files that stand below a folder. */
  public ConfigurationFiles only(String folder) {
    return only(path -> path.startsWith(folder));
  }

  /** SHA-256 in hexadecimal over names and content of the files below a folder; all with "". */
  public String digest(String folder) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String path : under(folder, "")) {
        digest.update(path.getBytes(StandardCharsets.UTF_8));
        digest.update(files.get(path));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
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

  /** What could not be taken in: links that lead out, files that are too large, odd names. */
  public List<Fault> faults() {
    return faults;
  }

  /** Names directly in a folder, of files and of folders. */
  public SortedSet<String> in(String folder) {
    SortedSet<String> names = new TreeSet<>();
    for (String path : under(folder, "")) {
      String rest = path.substring(folder.length());
      int slash = rest.indexOf('/');
      names.add(slash < 0 ? rest : rest.substring(0, slash));
    }
    return names;
  }

  private static ClassLoader loader() {
    return ConfigurationFiles.class.getClassLoader();
  }

  private static void readRoot(URL root, GatheredFiles into)
      throws IOException, URISyntaxException {
    if (root.getProtocol().equals("file")) {
      Path directory = Path.of(root.toURI());
      // A file of that name in a directory of the class path is none of ours.
      if (Files.isDirectory(directory)) {
        DirectoryReader.read(directory, into);
      }
      return;
    }
    JarURLConnection connection = (JarURLConnection) root.openConnection();
    String prefix = connection.getEntryName();
    for (JarEntry entry : Collections.list(connection.getJarFile().entries())) {
      if (!entry.isDirectory() && entry.getName().startsWith(prefix)) {
        try (InputStream in = connection.getJarFile().getInputStream(entry)) {
          into.add(entry.getName().substring(prefix.length()), in);
        }
      }
    }
  }
}
