package id.simpul.deploy.kit;

import id.simpul.connectors.catalogue.Catalogue;
import id.simpul.mappings.fault.Fault;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.ConfigurationLoader;
import id.simpul.routes.configuration.ConfigurationLoader.Loaded;
import java.io.IOException;
import java.util.stream.Collectors;

/** A configuration that must be usable. */
final class Configured {

  private Configured() {}

  /**
   * @throws IOException that lists the faults where it is not
   */
  static Configuration by(ConfigurationFiles files) throws IOException {
    Loaded loaded = new ConfigurationLoader(files, new Catalogue()).load(false);
    if (loaded instanceof Loaded.Accepted accepted) {
      return accepted.configuration();
    }
    throw new IOException(
        "the configuration is not usable yet:\n"
            + ((Loaded.Faulty) loaded)
                .faults().stream().map(Fault::toString).collect(Collectors.joining("\n")));
  }
}
