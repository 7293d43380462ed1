package id.simpul.mappings.files;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.fault.Fault;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads one YAML document of plain maps, lists and scalars. Not read: aliases, because a few lines
 * of them unfold to gigabytes; tags; keys that occur twice.
 */
final class YamlReader {

  private static final int MAX_DEPTH = 50;
  private static final int MAX_TEXT = 256 << 10;

  private final String path;
  private final Faults faults;

  YamlReader(String path, Faults faults) {
    this.path = path;
    this.faults = faults;
  }

  Optional<YamlDocument> read(String text) {
    if (isTooLong(text)) {
      return Optional.empty();
    }
    int before = faults.size();
    try {
      refuseAliasesAndDepth(text);
      Node root = faults.size() > before ? null : yaml().compose(new StringReader(text));
      if (root == null && faults.size() == before) {
        faults.add(new Fault(path, 0, "is empty.", "Write what it is to say, or delete it."));
      }
      if (root != null) {
        Map<String, YamlDocument.Place> places = new HashMap<>();
        JsonNode json = new YamlTree(path, places, faults).convert(root, "");
        return faults.size() > before
            ? Optional.empty()
            : Optional.of(new YamlDocument(path, json, places));
      }
    } catch (MarkedYAMLException e) {
      notYaml(e);
    } catch (ReaderException e) {
      int line =
          1 + (int) text.substring(0, e.getPosition()).chars().filter(c -> c == '\n').count();
      faults.add(
          new Fault(path, line, "is not YAML: a control character.", "Delete the character."));
    } catch (YAMLException e) {
      faults.add(new Fault(path, 0, "is not YAML: " + e.getMessage() + ".", "Correct the file."));
    }
    return Optional.empty();
  }

  private static Yaml yaml() {
    return new Yaml(new SafeConstructor(new LoaderOptions()));
  }

  /** The reader takes minutes over a line of millions of characters. */
  private boolean isTooLong(String text) {
    if (text.length() > MAX_TEXT) {
      String reason = "is longer than " + MAX_TEXT + " characters.";
      faults.add(new Fault(path, 0, reason, "Put less into it."));
    }
    return text.length() > MAX_TEXT;
  }

  /** The reader takes hours over a million brackets: it stops at those that nobody writes. */
  private void refuseAliasesAndDepth(String text) {
    int depth = 0;
    for (Event event : yaml().parse(new StringReader(text))) {
      depth += event instanceof CollectionStartEvent ? 1 : 0;
      depth -= event instanceof CollectionEndEvent ? 1 : 0;
      if (depth > MAX_DEPTH) {
        add(
            event.getStartMark(),
            "is nested too deep.",
            "Lists and keys may stand " + MAX_DEPTH + " deep within one another.");
        return;
      }
      if (event instanceof AliasEvent alias) {
        add(
            alias.getStartMark(),
            "uses the alias *" + alias.getAnchor() + ", which is not read here.",
            "Write the value itself; put a text that begins with * in quotes.");
      }
    }
  }

  private void notYaml(MarkedYAMLException e) {
    String problem = e.getProblem();
    boolean tab = problem.contains("\\t") || problem.contains("'\t");
    add(
        e.getProblemMark(),
        tab ? "is not YAML: a tab indents the line." : "is not YAML: " + problem + ".",
        tab ? "Indent with spaces." : "Correct the line, or the one above it.");
  }

  /**
   * @param at null where the reader does not say
   */
  private void add(Mark at, String reason, String advice) {
    int line = at == null ? 0 : at.getLine() + 1;
    int column = at == null ? 0 : at.getColumn() + 1;
    faults.add(new Fault(path, line, column, reason, advice));
  }
}
