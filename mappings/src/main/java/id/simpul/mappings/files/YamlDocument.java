package id.simpul.mappings.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.mappings.fault.Fault;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A YAML file as JSON, with the line of every value. Dates stay text. Not read: tags, more than 20
 * aliases, keys that occur twice.
 */
public final class YamlDocument {

  private static final int MAX_ALIASES = 20;
  private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

  private final String path;
  private final Map<String, Integer> lines = new HashMap<>();
  private final JsonNode root;

  private YamlDocument(String path, Node root) {
    this.path = path;
    this.root = root == null ? NODES.objectNode() : convert(root, "");
  }

  /** Reads a document, or says with its line why it cannot be read. */
  public static Optional<YamlDocument> read(String path, byte[] content, Faults faults) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(MAX_ALIASES);
    options.setAllowDuplicateKeys(false);
    String text = new String(content, StandardCharsets.UTF_8);
    try {
      Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
      return Optional.of(new YamlDocument(path, root));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      faults.add(
          new Fault(path, line, "is not YAML: " + e.getProblem() + ".", "Correct the line."));
    } catch (YAMLException e) {
      faults.add(new Fault(path, 0, "is not YAML: " + e.getMessage() + ".", "Correct the file."));
    }
    return Optional.empty();
  }

  public String path() {
    return path;
  }

  public JsonNode root() {
    return root;
  }

  /** Line of the value at a JSON Pointer, or of the nearest value above it. */
  public int line(String pointer) {
    String at = pointer;
    while (!lines.containsKey(at) && !at.isEmpty()) {
      at = at.substring(0, at.lastIndexOf('/'));
    }
    return lines.getOrDefault(at, 1);
  }

  public Fault fault(String pointer, String reason, String advice) {
    return new Fault(path, line(pointer), reason, advice);
  }

  private JsonNode convert(Node node, String pointer) {
    lines.putIfAbsent(pointer, node.getStartMark().getLine() + 1);
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
      String key = ((ScalarNode) tuple.getKeyNode()).getValue();
      String at = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
      lines.put(at, tuple.getKeyNode().getStartMark().getLine() + 1);
      object.set(key, convert(tuple.getValueNode(), at));
    }
    return object;
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
    if (tag.equals(Tag.INT) && text.matches("[-+]?\\d+")) {
      return NODES.numberNode(new BigInteger(text));
    }
    if (tag.equals(Tag.FLOAT) && text.matches("[-+]?\\d*\\.?\\d+")) {
      return NODES.numberNode(new BigDecimal(text));
    }
    if (tag.equals(Tag.BOOL)) {
      return NODES.booleanNode(Boolean.parseBoolean(text) || text.equalsIgnoreCase("yes"));
    }
    return tag.equals(Tag.NULL) ? NODES.nullNode() : NODES.textNode(text);
  }
}
