package id.simpul.mappings.skeleton;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Paths of fields as mappings write them. */
final class Paths {

  /** Words of the language itself. */
  private static final Set<String> RESERVED =
      Set.of(
          "null", "true", "false", "and", "or", "if", "else", "def", "let", "for", "import", "as");

  private Paths() {}

  /** For instance {@code .pelapor."No. HP"}. */
  static String jslt(List<String> path) {
    return path.stream()
        .map(name -> "." + (isPlain(name) ? name : text(name)))
        .collect(Collectors.joining());
  }

  private static boolean isPlain(String name) {
    return name.matches("[A-Za-z_][A-Za-z0-9_-]*") && !RESERVED.contains(name);
  }

  /** For instance {@code *:pelapor/@nomor}, whatever the namespace. */
  static String xpath(List<String> path) {
    return path.stream().map(Paths::step).collect(Collectors.joining("/"));
  }

  private static String step(String name) {
    if (name.equals("#text")) {
      return "text()";
    }
    return name.startsWith("@") ? "@*:" + name.substring(1) : "*:" + name;
  }

  /** Without line ends and characters that no text file should hold. */
  static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\ufffe\\uffff\\p{Cs}]", " ");
  }

  /** In quotation marks, as JSON has it. */
  static String text(String text) {
    return TextNode.valueOf(text).toString();
  }
}
