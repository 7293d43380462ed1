package id.simpul.deploy.map;

import id.simpul.connectors.catalogue.Catalogue;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.routes.configuration.ConfigurationLoader;
import id.simpul.routes.configuration.MappingSide;
import id.simpul.routes.configuration.MappingSides;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The configuration that the page works on: the shipped files with one's own directories over. */
final class Workspace {

  private final List<Path> directories;
  private final Map<Path, OwnFolder> folders = new ConcurrentHashMap<>();
  private volatile MappingSides sides;

  Workspace(List<Path> directories) {
    this.directories = List.copyOf(directories);
    read();
  }

  /** Reads all files again: others may change them, too. */
  MappingSides read() {
    sides = MappingSides.of(ConfigurationFiles.shippedWith(directories));
    return sides;
  }

  MappingSides sides() {
    return sides;
  }

  MappingSide side(String participant, String flow, String kind) throws Refusal {
    return sides.all().stream()
        .filter(s -> s.participant().equals(participant) && s.flow().equals(flow))
        .filter(s -> s.kind().name().equals(kind))
        .findFirst()
        .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND));
  }

  /** Where a participant's folder lies in one's own directories; empty for a shipped one. */
  Optional<OwnFolder> own(MappingSide side) {
    return directories.stream()
        .filter(directory -> holds(directory, side.folder()))
        .map(directory -> directory.resolve(side.folder()))
        .reduce((first, last) -> last)
        .map(path -> folders.computeIfAbsent(path, OwnFolder::new));
  }

  /** A link that leads out of the directory is none of its folders. */
  private static boolean holds(Path directory, String folder) {
    try {
      Path real = directory.resolve(folder).toRealPath();
      return Files.isDirectory(real) && real.startsWith(directory.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  /** As {@code simpul check} does. */
  ConfigurationLoader.Loaded check() {
    var files = ConfigurationFiles.shippedWith(directories);
    return new ConfigurationLoader(files, new Catalogue()).load(true);
  }
}
