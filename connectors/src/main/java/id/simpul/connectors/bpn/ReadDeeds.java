package id.simpul.connectors.bpn;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.simpul.connectors.http.HttpAnswer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Reads the deeds of a day and leaves them as a list of messages. Thread-safe. */
public final class ReadDeeds implements Processor {

  /** An area is kept as it was written, 120.50 and not 120.5 or a rounded number. */
  private static final JsonMapper EXACT =
      JsonMapper.builder()
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
          .build();

  @Override
  public void process(Exchange exchange) throws DeedsUnreadable {
    HttpAnswer answer = HttpAnswer.take(exchange);
    if (!answer.ok()) {
      throw new DeedsUnreadable("HTTP " + answer.status());
    }
    exchange.getMessage().setBody(deeds(read(answer.body())));
  }

  private static JsonNode read(byte[] body) throws DeedsUnreadable {
    try {
      return EXACT.readTree(body);
    } catch (IOException e) {
      throw new DeedsUnreadable("the answer is no JSON");
    }
  }

  /** A refused login comes with HTTP 200 too, and has no list. */
  private static List<Deed> deeds(JsonNode answer) throws DeedsUnreadable {
    JsonNode result = answer.path("result");
    if (!result.isArray()) {
      throw new DeedsUnreadable("the answer has no list of deeds");
    }
    List<Deed> deeds = new ArrayList<>();
    for (JsonNode deed : result) {
      if (deed.isObject()) {
        deeds.add(Deed.of(deed));
      }
    }
    return deeds;
  }
}
