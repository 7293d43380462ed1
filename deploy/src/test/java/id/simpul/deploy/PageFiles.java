package id.simpul.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files that a page of the documentation shows: a path in backticks, then a block of code. */
final class PageFiles {

  private static final Pattern FILE =
      Pattern.compile(
          "^`([^`\\n]+)`\\n\\n```[a-z]*\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

  private PageFiles() {}

  static Map<String, String> of(String page) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    Matcher found = FILE.matcher(Files.readString(Path.of("docs", page)));
    while (found.find()) {
      files.put(found.group(1), found.group(2));
    }
    return files;
  }

  /** Writes them as a reader of the page would. */
  static Path write(Map<String, String> files, Path into) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = into.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return into;
  }
}
