package id.simpul.connectors.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One JSON object a line, in UTF-8. */
final class JsonLines implements Rows {

  /** Digits stay as they are written: 1.10 does not become 1.1. */
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final RowLimit limit;
  private final BufferedReader lines;
  private long number;

  private JsonLines(RowLimit limit, TextEncoding encoding) {
    this.limit = limit;
    this.lines = new BufferedReader(new InputStreamReader(limit, encoding.decoder()));
  }

  static JsonLines open(Path file) throws FileFault, IOException {
    TextEncoding encoding = TextEncoding.of(file, "UTF-8");
    InputStream in = Files.newInputStream(file);
    in.skipNBytes(encoding.markLength());
    return new JsonLines(new RowLimit(in), encoding);
  }

  @Override
  public List<String> columns() {
    return List.of();
  }

  @Override
  public Optional<Row> next() throws FileFault, IOException {
    limit.nextRow();
    number++;
    try {
      return Optional.ofNullable(lines.readLine()).map(this::row);
    } catch (CharacterCodingException e) {
      throw new FileFault("line " + number + " or one soon after it is not UTF-8");
    } catch (RowLimit.Exceeded e) {
      throw new FileFault("line " + number + " does not end");
    }
  }

  private Row row(String line) {
    Place place = new Place(number);
    if (Invisible.strip(line).isEmpty()) {
      return new Row.Blank(place);
    }
    try {
      JsonNode json = JSON.readTree(line);
      return json instanceof ObjectNode object
          ? new Row.Data(place, object, List.of(line))
          : new Row.Faulty(place, "the line is not a JSON object", List.of(line));
    } catch (JsonProcessingException e) {
      return new Row.Faulty(place, "the line is not well-formed JSON", List.of(line));
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
