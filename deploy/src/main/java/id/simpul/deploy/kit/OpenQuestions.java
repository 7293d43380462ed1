package id.simpul.deploy.kit;

import id.simpul.mappings.files.ConfigurationFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The comments of mappings and files that are still marked {@code [?]}. */
final class OpenQuestions {

  private static final String MARK = "[?] ";

  private OpenQuestions() {}

  /** As {@code file:line: sentence}; the line that explains the mark is none. */
  static List<String> in(ConfigurationFiles files) {
    List<String> found = new ArrayList<>();
    for (String path : files.all().keySet()) {
      if (path.endsWith(".jslt") || path.endsWith(".xsl") || path.endsWith(".yaml")) {
        read(path, files.read(path), found);
      }
    }
    return found;
  }

  private static void read(String path, byte[] content, List<String> into) {
    List<String> lines = new String(content, StandardCharsets.UTF_8).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int at = line.indexOf(MARK);
      boolean marked = at >= 0 && line.substring(0, at).strip().matches("//|\\(:|#");
      if (marked) {
        String sentence = line.substring(at).replaceAll(" :\\)$", "");
        into.add(path + ":" + (i + 1) + ": " + sentence);
      }
    }
  }
}
