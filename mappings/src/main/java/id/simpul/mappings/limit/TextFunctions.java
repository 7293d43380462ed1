package id.simpul.mappings.limit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.schibsted.spt.data.jslt.Function;
import com.schibsted.spt.data.jslt.JsltException;
import com.schibsted.spt.data.jslt.impl.NodeUtils;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JSLT's functions whose work does not follow from the size of their arguments, with the same
 * meaning, within the budget.
 */
final class TextFunctions {

  static final List<Function> ALL =
      List.of(
          new RegexFunction("test", 2, TextFunctions::test),
          new RegexFunction("capture", 2, TextFunctions::capture),
          new RegexFunction("split", 2, TextFunctions::split),
          new RegexFunction("replace", 3, TextFunctions::replace),
          new TextFunction("join", 2, 2, TextFunctions::join),
          new TextFunction("from-json", 1, 2, TextFunctions::fromJson));

  private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-zA-Z][a-zA-Z0-9]*)>");
  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxNestingDepth(Budget.MAX_LEVELS).build())
              .build());

  private TextFunctions() {}

  private static JsonNode test(JsonNode[] arguments) {
    return BooleanNode.valueOf(!arguments[0].isNull() && matcher(arguments).find());
  }

  private static JsonNode capture(JsonNode[] arguments) {
    if (arguments[0].isNull()) {
      return NullNode.instance;
    }
    ObjectNode groups = NodeUtils.mapper.createObjectNode();
    Matcher matcher = matcher(arguments);
    if (matcher.find()) {
      Matcher names = GROUP.matcher(matcher.pattern().pattern());
      while (names.find()) {
        groups.put(names.group(1), matcher.group(names.group(1)));
      }
    }
    return groups;
  }

  private static JsonNode split(JsonNode[] arguments) {
    if (arguments[0].isNull()) {
      return NullNode.instance;
    }
    String text = text(arguments[0]);
    Budget budget = Budget.current();
    budget.spendText(text.length());
    return NodeUtils.toJson(pattern(arguments[1]).split(new BoundedText(text, budget)));
  }

  private static JsonNode replace(JsonNode[] arguments) {
    if (arguments[0].isNull()) {
      return NullNode.instance;
    }
    String text = text(arguments[0]);
    String instead = text(arguments[2]);
    Matcher matcher = matcher(arguments);
    StringBuilder made = new StringBuilder(text.length());
    int from = 0;
    while (matcher.find(from)) {
      if (matcher.start() == matcher.end()) {
        throw new JsltException("replace() found nothing where it should find something");
      }
      Budget.current().spendText((long) matcher.start() - from + instead.length());
      made.append(text, from, matcher.start()).append(instead);
      from = matcher.end();
    }
    return TextNode.valueOf(made.append(text, from, text.length()).toString());
  }

  private static JsonNode join(JsonNode[] arguments) {
    if (arguments[0].isNull()) {
      return NullNode.instance;
    }
    String separator = text(arguments[1]);
    StringBuilder made = new StringBuilder();
    for (JsonNode each : NodeUtils.toArray(arguments[0], false)) {
      String text = text(each);
      Budget.current().spendText((long) text.length() + separator.length());
      made.append(made.isEmpty() ? "" : separator).append(text);
    }
    return TextNode.valueOf(made.toString());
  }

  private static JsonNode fromJson(JsonNode[] arguments) {
    if (arguments[0].isNull()) {
      return NullNode.instance;
    }
    String text = text(arguments[0]);
    // In the least text, every second character is a value.
    Budget.current().spend(1 + text.length() / 2);
    try {
      JsonNode value = JSON.readTree(text);
      return value == null || value.isMissingNode() ? NullNode.instance : value;
    } catch (JsonProcessingException e) {
      if (arguments.length == 2) {
        return arguments[1];
      }
      throw new JsltException("from-json() was given what is not JSON");
    }
  }

  private static Matcher matcher(JsonNode[] arguments) {
    return pattern(arguments[1]).matcher(new BoundedText(text(arguments[0]), Budget.current()));
  }

  private static Pattern pattern(JsonNode expression) {
    if (expression.isNull()) {
      throw new JsltException("a regular expression is missing");
    }
    return Patterns.of(text(expression));
  }

  /** Of what is no text, its JSON. */
  private static String text(JsonNode value) {
    if (value.isTextual()) {
      return value.textValue();
    }
    Budget.current().spend(Weight.stepsOf(value));
    return value.toString();
  }
}
