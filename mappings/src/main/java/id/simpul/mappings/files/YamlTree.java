package id.simpul.mappings.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.mappings.fault.Fault;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Turns a YAML tree into JSON and notes where each value stands. Only {@code true} and {@code
 * false} are truth values and a number has no leading zero; all else is text, so that {@code no}
 * stays a name and {@code 0123} a code.
 */
final class YamlTree {

  private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);
  private static final String STANDARD_TAGS = "tag:yaml.org,2002:";

  private final String path;
  private final Map<String, YamlDocument.Place> places;
  private final Faults faults;

  YamlTree(String path, Map<String, YamlDocument.Place> places, Faults faults) {
    this.path = path;
    this.places = places;
    this.faults = faults;
  }

  JsonNode convert(Node node, String pointer) {
    places.putIfAbsent(pointer, place(node, node));
    if (!node.getTag().startsWith(STANDARD_TAGS)) {
      add(node, "the tag " + node.getTag() + " is not read here.", "Write the plain value.");
    }
    if (node instanceof MappingNode mapping) {
      return object(mapping, pointer);
    }
    if (node instanceof SequenceNode sequence) {
      return array(sequence, pointer);
    }
    return scalar((ScalarNode) node);
  }

  private ObjectNode object(MappingNode mapping, String pointer) {
    ObjectNode object = NODES.objectNode();
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key) {
        member(object, key, tuple.getValueNode(), pointer);
      } else {
        add(tuple.getKeyNode(), "a key must be one word.", "Correct the line.");
      }
    }
    return object;
  }

  private void member(ObjectNode object, ScalarNode key, Node value, String pointer) {
    String name = key.getValue();
    String at = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    if (object.has(name)) {
      String first = "line " + places.get(at).line();
      add(key, "the key " + name + " stands twice, first on " + first + ".", "Keep one of them.");
      return;
    }
    places.put(at, place(key, value));
    object.set(name, convert(value, at));
  }

  private ArrayNode array(SequenceNode sequence, String pointer) {
    ArrayNode array = NODES.arrayNode();
    for (Node each : sequence.getValue()) {
      array.add(convert(each, pointer + "/" + array.size()));
    }
    return array;
  }

  private static JsonNode scalar(ScalarNode node) {
    String text = node.getValue();
    Tag tag = node.getTag();
    if (tag.equals(Tag.INT) && text.matches("[-+]?(0|[1-9]\\d{0,99})")) {
      return NODES.numberNode(new BigInteger(text));
    }
    if (tag.equals(Tag.FLOAT) && text.matches("[-+]?\\d{0,99}\\.?\\d{1,99}")) {
      return NODES.numberNode(new BigDecimal(text));
    }
    if (tag.equals(Tag.BOOL) && text.matches("(?i)true|false")) {
      return NODES.booleanNode(Boolean.parseBoolean(text));
    }
    return tag.equals(Tag.NULL) ? NODES.nullNode() : NODES.textNode(text);
  }

  private static YamlDocument.Place place(Node key, Node value) {
    Mark at = key.getStartMark();
    boolean block =
        value instanceof ScalarNode scalar
            && (scalar.getScalarStyle() == ScalarStyle.LITERAL
                || scalar.getScalarStyle() == ScalarStyle.FOLDED);
    int textLine = value.getStartMark().getLine() + (block ? 2 : 1);
    return new YamlDocument.Place(at.getLine() + 1, at.getColumn() + 1, textLine);
  }

  private void add(Node node, String reason, String advice) {
    Mark at = node.getStartMark();
    faults.add(new Fault(path, at.getLine() + 1, at.getColumn() + 1, reason, advice));
  }
}
