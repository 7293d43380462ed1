package id.simpul.deploy.kit;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.files.Faults;
import id.simpul.mappings.files.YamlDocument;
import java.util.stream.Stream;

/** Agreements as their files have them, for those who show them. */
final class AgreementFiles {

  private AgreementFiles() {}

  /** The root of each file that can be read. */
  static Stream<JsonNode> of(ConfigurationFiles files) {
    return files.under("agreements/", ".yaml").stream()
        .flatMap(path -> YamlDocument.read(path, files.read(path), new Faults()).stream())
        .map(YamlDocument::root);
  }
}
