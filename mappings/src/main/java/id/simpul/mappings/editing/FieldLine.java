package id.simpul.mappings.editing;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts a line for a field that is still missing where it belongs in a mapping, with a {@code null}
 * to be replaced.
 */
public final class FieldLine {

  private static final String HOLE = "null";

  private final String text;
  private final Outline outline;

  /**
   * What to change.
   *
   * @param edits in the order of the text, offsets being those before all of them
   * @param holeFrom where the {@code null} starts once they are made
   * @param holeTo where it ends
   */
  public record Inserted(List<Edit> edits, int holeFrom, int holeTo) {}

  /** A piece of text to put in. */
  public record Edit(int offset, String insert) {}

  public FieldLine(String text) {
    this.text = text;
    this.outline = new Outline(text, MissingNode.getInstance());
  }

  /**
   * @param pointer of the field, {@code *} standing for an item
   * @return empty when the mapping has no place that can be told from its brackets
   */
  public Optional<Inserted> insert(String pointer) {
    String missing = pointer;
    while (!missing.isEmpty()) {
      String parent = missing.substring(0, missing.lastIndexOf('/'));
      Optional<Bracket> place = object(parent);
      if (place.isPresent()) {
        return written(missing, place.get())
            ? Optional.empty()
            : Optional.of(into(place.get(), pointer.substring(parent.length() + 1)));
      }
      missing = parent;
    }
    return Optional.empty();
  }

  /** The last object that fills that field; of the message itself the one at the end. */
  private Optional<Bracket> object(String pointer) {
    return outline.brackets().stream()
        .filter(b -> b.isObject() && b.close() >= 0)
        .filter(b -> b.pointer().filter(pointer::equals).isPresent())
        .reduce((first, second) -> second);
  }

  /** Whether the field stands there already, filled by something else than an object. */
  private static boolean written(String pointer, Bracket place) {
    String name = pointer.substring(pointer.lastIndexOf('/') + 1);
    return place.keys().stream().anyMatch(key -> Outline.escaped(key).equals(name));
  }

  private Inserted into(Bracket place, String rest) {
    Token last = outline.tokens().get(place.close() - 1);
    Token close = outline.tokens().get(place.close());
    String indent = indent(close.start());
    boolean first = place.close() == place.open() + 1;
    List<Edit> edits = new ArrayList<>();
    if (!first && !last.is(",")) {
      edits.add(new Edit(last.end(), ","));
    }
    int end = beforeBlanks(close.start());
    String line = "\n" + indent + "  " + nested(rest, indent + "  ");
    boolean onItsOwn = text.substring(end, close.start()).contains("\n");
    edits.add(new Edit(Math.max(end, last.end()), onItsOwn ? line : line + "\n" + indent));
    int hole = edits.get(edits.size() - 1).offset() + edits.size() - 1 + line.lastIndexOf(HOLE);
    return new Inserted(List.copyOf(edits), hole, hole + HOLE.length());
  }

  /** {@code "place": { "areaCode": null }} over several lines. */
  private static String nested(String rest, String indent) {
    int slash = rest.indexOf('/');
    String name = slash < 0 ? rest : rest.substring(0, slash);
    String key = '"' + name.replace("~1", "/").replace("~0", "~") + "\": ";
    if (slash < 0) {
      return key + HOLE;
    }
    String below = rest.substring(slash + 1);
    if (below.equals("*")) {
      return key + "[" + HOLE + "]";
    }
    String inner = indent + "  ";
    if (below.startsWith("*/")) {
      String item = nested(below.substring(2), inner);
      return key + "[{\n" + inner + item + "\n" + indent + "}]";
    }
    return key + "{\n" + inner + nested(below, inner) + "\n" + indent + "}";
  }

  private String indent(int offset) {
    int line = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
    int end = line;
    while (end < text.length() && text.charAt(end) == ' ') {
      end++;
    }
    return text.substring(line, end);
  }

  private int beforeBlanks(int offset) {
    int at = offset;
    while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }
}
