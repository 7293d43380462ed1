package id.simpul.connectors.http;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;

/**
 * What a system answered, read from the message that Camel's http component left.
 *
 * @param location the {@code Location} header, or empty text
 * @param retryAfter the {@code Retry-After} header, or empty text
 * @param date the {@code Date} header, or empty text: what the sender's own clock says
 * @param body empty when there was none
 */
public record HttpAnswer(int status, String location, String retryAfter, String date, byte[] body) {

  /** Without a {@code Date} header. */
  public HttpAnswer(int status, String location, String retryAfter, byte[] body) {
    this(status, location, retryAfter, "", body);
  }

  // No source snippets: an exception's text must not carry what a partner wrote about a person.
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  /** Reads the answer and takes its headers off the message, so that none reaches the next step. */
  public static HttpAnswer take(Exchange exchange) {
    Message message = exchange.getMessage();
    byte[] body = message.getBody(byte[].class);
    HttpAnswer answer =
        new HttpAnswer(
            message.getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class),
            message.getHeader("Location", "", String.class),
            message.getHeader("Retry-After", "", String.class),
            message.getHeader("Date", "", String.class),
            body == null ? new byte[0] : body);
    message.removeHeaders("*");
    return answer;
  }

  /** Of a call that was not made through Camel; the body must fit into memory. */
  public static HttpAnswer of(ClassicHttpResponse answer) throws IOException {
    HttpEntity entity = answer.getEntity();
    return new HttpAnswer(
        answer.getCode(),
        header(answer, "Location"),
        header(answer, "Retry-After"),
        header(answer, "Date"),
        entity == null ? new byte[0] : entity.getContent().readAllBytes());
  }

  private static String header(ClassicHttpResponse answer, String name) {
    return Optional.ofNullable(answer.getFirstHeader(name)).map(Header::getValue).orElse("");
  }

  /** Whether the status says success (2xx). */
  public boolean ok() {
    return status / 100 == 2;
  }

  /** The body as a JSON object or array; empty when it is anything else. */
  public Optional<JsonNode> json() {
    try {
      JsonNode read = JSON.readValue(body);
      return Optional.ofNullable(read).filter(JsonNode::isContainerNode);
    } catch (IOException e) {
      // What the caller makes of garbage depends on the system: it is an answer, not a failure.
      return Optional.empty();
    }
  }
}
