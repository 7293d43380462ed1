package id.simpul.deploy.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.catalogue.Catalogue;
import id.simpul.mappings.fault.Fault;
import id.simpul.mappings.fault.Nearest;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.json.MalformedBody;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.ConfigurationLoader;
import id.simpul.routes.configuration.ConfigurationLoader.Loaded;
import id.simpul.routes.configuration.Flow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What is known where something new is added: the shipped files, with the own directory over them.
 *
 * @param directory the own directory; it need not be there yet
 * @param configuration of both, or of the shipped files alone while the own ones have faults
 */
record Installation(Path directory, ConfigurationFiles files, Configuration configuration) {

  private static final String CANONICAL = ".canonical.json";

  static Installation at(Path directory) {
    List<Path> own = Files.isDirectory(directory) ? List.of(directory) : List.of();
    ConfigurationFiles files = ConfigurationFiles.shippedWith(own);
    Loaded loaded = new ConfigurationLoader(files, new Catalogue()).load(false);
    if (loaded instanceof Loaded.Accepted accepted) {
      return new Installation(directory, files, accepted.configuration());
    }
    ConfigurationFiles shipped = ConfigurationFiles.shippedWith(List.of());
    Loaded alone = new ConfigurationLoader(shipped, new Catalogue()).load(false);
    return new Installation(directory, files, ((Loaded.Accepted) alone).configuration());
  }

  /**
   * @throws IOException if there is none, with the names of those that there are
   */
  Flow flow(String id) throws IOException {
    return configuration
        .flow(id)
        .orElseThrow(
            () ->
                new IOException(
                    "there is no flow "
                        + id
                        + ". "
                        + Nearest.hint(id, flows())
                        + "There are "
                        + String.join(", ", flows())
                        + "."));
  }

  /** Ids of those that carry messages. */
  TreeSet<String> flows() {
    TreeSet<String> ids = new TreeSet<>();
    configuration.flows().values().stream()
        .filter(flow -> flow.kind() == Flow.Kind.MESSAGE)
        .forEach(flow -> ids.add(flow.id()));
    return ids;
  }

  /** Canonical messages of a flow that its senders' samples and its schema show. */
  List<ObjectNode> canonical(Flow flow) {
    List<ObjectNode> found = new ArrayList<>();
    String folder = "/samples/" + flow.id() + "/";
    files.all().keySet().stream()
        .filter(path -> path.contains(folder) && path.endsWith(CANONICAL))
        .forEach(path -> add(path, flow, found));
    flow.schema().definition().path("examples").forEach(e -> found.add((ObjectNode) e));
    return found;
  }

  private void add(String path, Flow flow, List<ObjectNode> into) {
    try {
      JsonNode message = Json.parse(files.read(path));
      if (message instanceof ObjectNode object && flow.schema().violations(message).isEmpty()) {
        into.add(object);
      }
    } catch (MalformedBody e) {
      // The check of the configuration reports it.
    }
  }

  /** What is wrong in the files below a folder, as the check says it. */
  List<Fault> faults(String folder) {
    ConfigurationFiles now = ConfigurationFiles.shippedWith(List.of(directory));
    Loaded loaded = new ConfigurationLoader(now, new Catalogue()).load(true);
    return loaded instanceof Loaded.Faulty faulty
        ? faulty.faults().stream().filter(fault -> fault.file().startsWith(folder)).toList()
        : List.of();
  }
}
