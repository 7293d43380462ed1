package id.simpul.connectors.siasn;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.HttpAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Service;

/**
 * Answers what SIASN knows of a NIP, and no more of it than is named. Made by a Kamelet, one per
 * use; thread-safe once started.
 */
public final class EmployeeAction implements Processor, Service {

  private SiasnApi api;
  private Employees employees;
  private MainData fields = MainData.named("");

  public void setApi(SiasnApi api) {
    this.api = api;
    this.employees = new Employees(api, Clock.systemUTC());
  }

  /** Divided by commas. */
  public void setFields(String names) {
    fields = MainData.named(names);
  }

  @Override
  public void start() {
    api.start();
  }

  @Override
  public void stop() {
    api.stop();
  }

  @Override
  public void process(Exchange exchange) {
    byte[] body = exchange.getMessage().getBody(byte[].class);
    exchange.getMessage().removeHeaders("*");
    exchange.getMessage().setBody(outcome(body == null ? new byte[0] : body));
  }

  private Outcome outcome(byte[] question) {
    Optional<String> nip =
        new HttpAnswer(0, "", "", question)
            .json()
            .map(json -> json.path("nip").asText())
            .filter(Position::isNip);
    return nip.map(this::ask).orElseGet(() -> new Outcome.Rejected("nip is not 18 digits"));
  }

  private Outcome ask(String nip) {
    try {
      ObjectNode answer = JsonNodeFactory.instance.objectNode();
      employees
          .find(nip)
          .ifPresentOrElse(
              data -> answer.put("status", "found").set("employee", fields.of(data)),
              () -> answer.put("status", "not-found"));
      return new Outcome.Delivered("", answer.toString().getBytes(StandardCharsets.UTF_8));
    } catch (Ended e) {
      return e.outcome();
    }
  }
}
