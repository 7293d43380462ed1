package id.simpul.connectors.lapor;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.http.HttpAnswer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/**
 * Before a repeat: turns the complaint at hand into the question whether LAPOR has its ticket, and
 * keeps the complaint for {@link LaporTold}. Thread-safe.
 */
public final class AskLapor implements Processor {

  static final String COMPLAINT = "simpul.lapor.complaint";
  static final String TICKET = "simpul.lapor.ticket";

  @Override
  public void process(Exchange exchange) {
    Message message = exchange.getMessage();
    byte[] complaint = message.getBody(byte[].class);
    String ticket = ticket(complaint);
    exchange.setProperty(COMPLAINT, complaint);
    exchange.setProperty(TICKET, ticket);
    message.setBody(null);
    message.setHeader(
        Exchange.HTTP_QUERY, "tags_raw=" + URLEncoder.encode(ticket, StandardCharsets.UTF_8));
  }

  private static String ticket(byte[] complaint) {
    return new HttpAnswer(0, "", "", complaint)
        .json()
        .map(json -> json.path("tags_raw"))
        .map(JsonNode::asText)
        .filter(text -> !text.isEmpty())
        .orElseThrow(() -> new IllegalStateException("a complaint without tags_raw"));
  }
}
