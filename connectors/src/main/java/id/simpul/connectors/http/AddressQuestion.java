package id.simpul.connectors.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/**
 * Puts what a question asks into path and query of its call. Made by a Kamelet, one per use;
 * thread-safe once its properties are set.
 */
public final class AddressQuestion implements Processor {

  private static final String DOTS = "(.*/)?[.]{1,2}(/.*)?";

  private QuestionTemplate path = new QuestionTemplate("");
  private Map<String, QuestionTemplate> query = Map.of();
  private boolean withBody;

  /** What follows the address, {@code /persons/</nik>}; every value in it has to be there. */
  public void setPath(String template) {
    if (!template.isEmpty() && !template.startsWith("/")) {
      throw new IllegalArgumentException("path must begin with /");
    }
    path = new QuestionTemplate(template);
  }

  /** {@code nik=</nik>|format=json}; where a value is not there, its name is left out. */
  public void setQuery(String pairs) {
    query = new LinkedHashMap<>();
    Pairs.parse(pairs).forEach((name, value) -> query.put(name, new QuestionTemplate(value)));
  }

  /** {@code GET}, or a method that sends the question as a body too. */
  public void setMethod(String method) {
    withBody = !method.equals("GET");
  }

  /**
   * @throws CannotBeSent if a value of the path is missing or would lead to another one
   */
  @Override
  public void process(Exchange exchange) throws CannotBeSent {
    Message message = exchange.getMessage();
    byte[] body = message.getBody(byte[].class);
    JsonNode question =
        new HttpAnswer(0, "", "", body == null ? new byte[0] : body)
            .json()
            .orElse(MissingNode.getInstance());
    message.setHeader(Exchange.HTTP_PATH, path(question));
    message.setHeader(Exchange.HTTP_QUERY, query(question));
    if (!withBody) {
      message.setBody(null);
      message.removeHeader(Exchange.CONTENT_TYPE);
    }
  }

  private String path(JsonNode question) throws CannotBeSent {
    Optional<String> filled = path.filled(question);
    if (filled.isEmpty()) {
      throw new CannotBeSent("the question lacks a value of the path");
    }
    if (filled.get().matches(DOTS)) {
      throw new CannotBeSent("a value of the path would lead to another path");
    }
    return filled.get();
  }

  private String query(JsonNode question) {
    return query.entrySet().stream()
        .flatMap(pair -> pair(pair.getKey(), pair.getValue().filled(question)).stream())
        .collect(Collectors.joining("&"));
  }

  private static Optional<String> pair(String name, Optional<String> value) {
    return value.map(text -> QuestionTemplate.encoded(name) + "=" + text);
  }
}
