package id.simpul.mappings.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The line on which each value of a JSON file stands, by JSON Pointer. Immutable. */
public final class JsonLines {

  private final Map<String, Integer> lines = new HashMap<>();

  private JsonLines() {}

  /** Of a file that parses; of one that does not, the lines up to the fault. */
  public static JsonLines of(byte[] content) {
    JsonLines found = new JsonLines();
    try (JsonParser parser = Json.mapperWithLimits().createParser(content)) {
      while (parser.nextToken() != null) {
        found.note(parser);
      }
    } catch (IOException e) {
      // The reader of the file reports that it is malformed.
      return found;
    }
    return found;
  }

  private void note(JsonParser parser) {
    if (parser.currentToken() != JsonToken.END_OBJECT
        && parser.currentToken() != JsonToken.END_ARRAY) {
      String pointer = parser.getParsingContext().pathAsPointer().toString();
      lines.putIfAbsent(pointer, parser.currentTokenLocation().getLineNr());
    }
  }

  /** Line of the value, or of the nearest one above it. */
  public int line(String pointer) {
    String at = pointer;
    while (!lines.containsKey(at) && at.lastIndexOf('/') >= 0) {
      at = at.substring(0, at.lastIndexOf('/'));
    }
    return lines.getOrDefault(at, 1);
  }
}
