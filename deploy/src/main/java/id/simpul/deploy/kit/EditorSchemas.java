package id.simpul.deploy.kit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The published schemas, laid beside the own files so that editors complete and check them. */
final class EditorSchemas {

  private static final List<String> KINDS = List.of("participant", "flow", "agreement");

  private EditorSchemas() {}

  /** Writes those that are not there. */
  static void write(Path directory) throws IOException {
    for (String kind : KINDS) {
      String name = kind + ".schema.json";
      Path file = directory.resolve("schemas").resolve(name);
      if (!Files.exists(file)) {
        Files.createDirectories(file.getParent());
        try (InputStream in = EditorSchemas.class.getResourceAsStream("/simpul/schemas/" + name)) {
          Files.copy(in, file);
        }
      }
    }
  }

  /** The first line of a file, so many folders below the own directory. */
  static String comment(String kind, int folders) {
    return "# yaml-language-server: $schema="
        + "../".repeat(folders)
        + "schemas/"
        + kind
        + ".schema.json\n";
  }
}
