package id.simpul.mappings.editing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What of a sample can be reached from one of its values. */
public final class SourcePaths {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
  private static final int LONGEST_EXAMPLE = 40;

  private SourcePaths() {}

  /** A name as JSLT writes it after a dot: in quotes where it is not plain. */
  public static String written(String name) {
    return PLAIN.matcher(name).matches()
        ? name
        : '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** The members of a value; those of all items where it is a list. */
  static List<SourcePath> members(JsonNode of, String before) {
    Map<String, SourcePath> found = new LinkedHashMap<>();
    List<JsonNode> objects = new ArrayList<>();
    (of.isArray() ? of : List.of(of)).forEach(objects::add);
    for (JsonNode object : objects) {
      for (Map.Entry<String, JsonNode> member : object.properties()) {
        String name = written(member.getKey());
        found.putIfAbsent(name, path(name, before + "." + name, member.getValue()));
      }
    }
    return List.copyOf(found.values());
  }

  private static SourcePath path(String name, String path, JsonNode value) {
    String type = value.getNodeType().name().toLowerCase(Locale.ROOT);
    return new SourcePath(name, path, type, value.isValueNode() ? shortened(value.asText()) : "");
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= LONGEST_EXAMPLE ? line : line.substring(0, LONGEST_EXAMPLE) + "…";
  }
}
