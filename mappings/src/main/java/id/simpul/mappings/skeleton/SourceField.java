package id.simpul.mappings.skeleton;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One field of the samples with what stood in it.
 *
 * @param path names from the root
 * @param kind what its values are
 * @param values one for each row that has the field and is not blank, in the rows' order
 */
public record SourceField(List<String> path, Kind kind, List<JsonNode> values) {

  private static final int SHOWN = 5;
  private static final int LONGEST = 24;

  /** What the values of a field are. */
  enum Kind {
    VALUE,
    /** A list of plain values. */
    LIST,
    /** A list of groups, which only a person can map. */
    GROUPS
  }

  public SourceField {
    path = List.copyOf(path);
    values = List.copyOf(values);
  }

  /** For people: names joined by dots. */
  public String name() {
    return String.join(".", path);
  }

  /** Texts of plain values. */
  List<String> texts() {
    return values.stream().filter(JsonNode::isValueNode).map(v -> v.asText().strip()).toList();
  }

  /** Each different text and how often it stands there; most texts are not shown. */
  String counted() {
    Map<String, Long> counts =
        texts().stream()
            .collect(Collectors.groupingBy(t -> t, TreeMap::new, Collectors.counting()));
    String shown =
        counts.entrySet().stream()
            .limit(SHOWN)
            .map(e -> cut(e.getKey()) + " (" + e.getValue() + ")")
            .collect(Collectors.joining(", "));
    return counts.size() > SHOWN ? shown + ", …" : shown;
  }

  /** The different texts in their order, at most so many. */
  List<String> distinct(int most) {
    return texts().stream().distinct().sorted().limit(most).toList();
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
