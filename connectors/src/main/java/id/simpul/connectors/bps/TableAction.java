package id.simpul.connectors.bps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.ConnectorHttpClient;
import id.simpul.connectors.http.DirectCalls;
import id.simpul.connectors.http.HttpAddress;
import id.simpul.connectors.http.HttpAnswer;
import id.simpul.connectors.http.HttpFailure;
import id.simpul.connectors.http.StatusOutcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Service;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;

/**
 * Fetches a table. The key stands in the path, which Camel would log and show as the endpoint's
 * address: the call is therefore made without an endpoint, and no reason quotes an address. Made by
 * a Kamelet, one per use; thread-safe once started.
 */
public final class TableAction implements Processor, Service {

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9]{1,128}");
  private static final String AVAILABILITY = "data-availability";

  private final Clock clock = Clock.systemUTC();
  private String base = "";
  private String key = "";
  private String language = "ind";
  private DirectCalls calls;

  public void setClient(ConnectorHttpClient client) {
    calls = new DirectCalls(client);
  }

  public void setBaseUrl(String address) {
    base = HttpAddress.checked(address);
  }

  /**
   * @throws IllegalArgumentException if it is not letters and digits; the text does not hold the
   *     key
   */
  public void setKey(String secret) {
    if (!KEY.matcher(secret).matches()) {
      throw new IllegalArgumentException("the key of BPS is letters and digits");
    }
    key = secret;
  }

  /** {@code ind} or {@code eng}. */
  public void setLanguage(String code) {
    language = code;
  }

  @Override
  public void start() {
    calls.start();
  }

  @Override
  public void stop() {
    calls.stop();
  }

  @Override
  public void process(Exchange exchange) {
    byte[] body = exchange.getMessage().getBody(byte[].class);
    exchange.getMessage().removeHeaders("*");
    exchange
        .getMessage()
        .setBody(
            TableQuestion.read(body)
                .map(this::ask)
                .orElseGet(
                    () ->
                        new Outcome.Rejected(
                            "domain is not four digits, variable no number, or years are not one"
                                + " to three")));
  }

  private Outcome ask(TableQuestion question) {
    String address = base + question.path(language) + "/key/" + key;
    try {
      return outcome(calls.call(ClassicRequestBuilder.get(address))).ofQuestion();
    } catch (IOException e) {
      return HttpFailure.outcome(e).ofQuestion();
    }
  }

  private Outcome outcome(HttpAnswer answer) {
    if (!answer.ok()) {
      return StatusOutcome.of(answer, clock);
    }
    return answer
        .json()
        .map(this::outcome)
        .orElseGet(() -> new Outcome.Unknown("BPS's answer is not JSON"));
  }

  private Outcome outcome(JsonNode json) {
    if (json.path("status").asText().equalsIgnoreCase("Error")) {
      return refused(json.path("message").asText());
    }
    Table table = new Table(json);
    if (!json.path(AVAILABILITY).asText().equals("available")) {
      return json.has(AVAILABILITY)
          ? delivered(new Table(JsonNodeFactory.instance.objectNode()))
          : new Outcome.Unknown("BPS does not say whether the data is available");
    }
    long unexplained = table.unexplained();
    return unexplained == 0
        ? delivered(table)
        : new Outcome.Rejected(
            unexplained + " values of the table have keys that its lists do not explain");
  }

  private static Outcome refused(String text) {
    return text.toLowerCase(Locale.ROOT).contains("key")
        ? new Outcome.Unavailable("BPS refused the key")
        : new Outcome.Rejected("BPS refused the question inside HTTP 200");
  }

  private static Outcome delivered(Table table) {
    byte[] answer =
        JsonNodeFactory.instance
            .objectNode()
            .set("rows", table.rows())
            .toString()
            .getBytes(StandardCharsets.UTF_8);
    return new Outcome.Delivered("", answer);
  }
}
