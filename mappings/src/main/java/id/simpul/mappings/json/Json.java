package id.simpul.mappings.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * JSON as the hub reads and writes it (RFC 8259, UTF-8 only).
 *
 * <p>Limits: 64 levels of nesting, numbers of 100 characters and exponents of three digits, names
 * of 1,000 characters; half a surrogate pair, a key that occurs twice in one object and anything
 * after the first value are refused. Decimal numbers keep every digit. Thread-safe.
 */
public final class Json {

  private static final int MAX_DEPTH = 64;
  private static final int MAX_NUMBER_LENGTH = 100;
  private static final int MAX_NAME_LENGTH = 1_000;

  private static final ObjectMapper MAPPER = mapper();

  private Json() {}

  private static ObjectMapper mapper() {
    var constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH)
            .maxNumberLength(MAX_NUMBER_LENGTH)
            .maxNameLength(MAX_NAME_LENGTH)
            .build();
    var factory =
        JsonFactory.builder()
            .streamReadConstraints(constraints)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    return JsonMapper.builder(factory)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .findAndAddModules()
        .build();
  }

  /**
   * Reads one JSON value.
   *
   * @throws MalformedBody if the bytes are not exactly one JSON value within the limits
   */
  public static JsonNode parse(byte[] body) throws MalformedBody {
    try {
      if (!Utf8.isValid(body)) {
        throw new MalformedBody("the body is not UTF-8 text", 1, 1);
      }
      JsonNode node = MAPPER.readTree(body);
      if (node == null || node.isMissingNode()) {
        throw new MalformedBody("the body is empty", 1, 1);
      }
      if (Extremes.possible(body) && Extremes.in(node)) {
        throw new MalformedBody("a text or a number cannot be carried on", 0, 0);
      }
      return node;
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw new MalformedBody(
          withoutQuotes(e.getOriginalMessage()),
          at == null ? 0 : at.getLineNr(),
          at == null ? 0 : at.getColumnNr());
    } catch (IOException e) {
      throw new MalformedBody("the body is not UTF-8 text", 0, 0);
    }
  }

  /** The parser quotes words of the body, which may be personal data. */
  private static String withoutQuotes(String message) {
    return message.replaceAll("'[^']{2,}'|\"[^\"]{2,}\"", "...");
  }

  /** Writes a value as compact UTF-8 bytes. */
  public static byte[] write(JsonNode value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The mapper with the hub's limits, for binding to records. */
  public static ObjectMapper mapperWithLimits() {
    return MAPPER;
  }
}
