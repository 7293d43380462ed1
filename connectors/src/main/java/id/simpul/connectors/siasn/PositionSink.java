package id.simpul.connectors.siasn;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.HttpFailure;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Service;

/**
 * Adds a position to somebody's history: who it is, whether it is there, the row, then the decree
 * that belongs to the row. SIASN keeps a repeat as a second row, so that the history is asked
 * before every save; whatever was done before is not done again. Made by a Kamelet, one per use;
 * thread-safe once started. Two deliveries for one person must not overlap: the flow's key is the
 * NIP.
 */
public final class PositionSink implements Processor, Service {

  private final Clock clock = Clock.systemUTC();
  private final Map<String, String> instance = new LinkedHashMap<>();
  private String documentType = "872";
  private SiasnApi api;
  private Decrees decrees;
  private Employees employees;

  public void setApi(SiasnApi api) {
    this.api = api;
    this.employees = new Employees(api, clock);
  }

  public void setDecrees(Decrees decrees) {
    this.decrees = decrees;
  }

  /** SIASN's id of the government that employs. */
  public void setInstansiId(String id) {
    instance.put("instansiId", id);
  }

  /** SIASN's id of that government's personnel unit. */
  public void setSatuanKerjaId(String id) {
    instance.put("satuanKerjaId", id);
  }

  /** SIASN's number for a decree of a position. */
  public void setDocumentType(String number) {
    documentType = number;
  }

  @Override
  public void start() {
    api.start();
    decrees.start();
  }

  @Override
  public void stop() {
    api.stop();
    decrees.stop();
  }

  @Override
  public void process(Exchange exchange) {
    byte[] body = exchange.getMessage().getBody(byte[].class);
    exchange.getMessage().removeHeaders("*");
    exchange
        .getMessage()
        .setBody(
            Position.read(body)
                .map(this::outcome)
                .orElseGet(() -> new Outcome.Rejected(Position.fault(body))));
  }

  private Outcome outcome(Position position) {
    try {
      return deliver(position, decrees.of(position.decree()));
    } catch (Ended e) {
      return e.outcome();
    } catch (IOException e) {
      return HttpFailure.outcome(e);
    }
  }

  private Outcome deliver(Position position, Optional<Decree> decree) throws Ended, IOException {
    String person =
        employees
            .find(position.nip())
            .map(data -> data.path("id").asText())
            .orElseThrow(() -> new Ended(new Outcome.Rejected("SIASN does not know this NIP")));
    Optional<JsonNode> row = row(position);
    boolean complete = decree.isEmpty() || row.filter(this::hasDecree).isPresent();
    if (row.isPresent() && complete) {
      return new Outcome.AlreadyDone(row.get().path("id").asText());
    }
    String history = row.isPresent() ? row.get().path("id").asText() : save(position, person);
    if (decree.isPresent()) {
      upload(decree.get(), history);
    }
    return new Outcome.Delivered(history);
  }

  private Optional<JsonNode> row(Position position) throws Ended {
    for (JsonNode row : employees.positions(position.nip())) {
      if (position.isIn(row)) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  /** Documents of a row stand by their type. */
  private boolean hasDecree(JsonNode row) {
    return row.path("path").has(documentType)
        || row.path("path").findValuesAsText("dok_id").contains(documentType);
  }

  private String save(Position position, String person) throws Ended, IOException {
    String body = position.complete(person, instance).toString();
    SiasnAnswer answer = SiasnAnswer.of(api.post("/jabatan/unorjabatan/save", body));
    end(answer.saveFailed("the position", clock));
    if (answer.savedId().isEmpty()) {
      throw new Ended(new Outcome.Unknown("SIASN saved the position without saying its id"));
    }
    return answer.savedId();
  }

  private void upload(Decree decree, String history) throws Ended, IOException {
    SiasnAnswer answer = SiasnAnswer.of(api.upload(decree, history, documentType));
    end(answer.saveFailed("the decree of the saved position", clock));
  }

  private static void end(Optional<Outcome> failure) throws Ended {
    if (failure.isPresent()) {
      throw new Ended(failure.get());
    }
  }
}
