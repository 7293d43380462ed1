package id.simpul.connectors.ckan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.HttpAnswer;
import id.simpul.connectors.http.calls.Call;
import id.simpul.connectors.http.calls.Calls;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Records on their way into a table: it is looked for, made where it is absent, cleared of what the
 * records replace, and given the records in batches. Each step may be done twice.
 */
final class Upsert implements Calls {

  /** What is done next. */
  private enum Step {
    FIND("package_show"),
    MAKE_DATASET("package_create"),
    MAKE_TABLE("datastore_create"),
    CLEAR("datastore_delete"),
    STORE("datastore_upsert");

    private final String action;

    Step(String action) {
      this.action = action;
    }
  }

  private final Table table;
  private final Records records;
  private final Clock clock = Clock.systemUTC();
  private Step step = Step.FIND;
  private String dataset = "";
  private String resource = "";
  private int stored;

  Upsert(Table table, Records records) {
    this.table = table;
    this.records = records;
  }

  @Override
  public Call next() {
    String path = CkanAnswer.API + step.action;
    if (step == Step.FIND) {
      return Call.get(path, "id=" + URLEncoder.encode(table.dataset(), StandardCharsets.UTF_8));
    }
    return Call.post(path, "application/json", body().toString().getBytes(StandardCharsets.UTF_8));
  }

  private ObjectNode body() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    switch (step) {
      case MAKE_DATASET -> makeDataset(body);
      case MAKE_TABLE -> makeTable(body);
      case CLEAR -> records.replaces().forEach(inTable(body).putObject("filters")::set);
      default -> batch().forEach(inTable(body).put("method", "upsert").putArray("records")::add);
    }
    return body;
  }

  private void makeDataset(ObjectNode body) {
    body.put("name", table.dataset()).put("title", table.dataset());
    body.put("owner_org", table.organization());
  }

  private void makeTable(ObjectNode body) {
    if (resource.isEmpty()) {
      body.putObject("resource").put("package_id", dataset).put("name", table.resource());
    } else {
      inTable(body);
    }
    body.set("fields", records.fields());
    table.primaryKey().forEach(body.putArray("primary_key")::add);
  }

  /** CKAN calls a table read-only that was made in another way; force says that it is meant. */
  private ObjectNode inTable(ObjectNode body) {
    return body.put("resource_id", resource).put("force", true);
  }

  private List<JsonNode> batch() {
    int end = Math.min(records.records().size(), stored + table.batch());
    return records.records().subList(stored, end);
  }

  @Override
  public Optional<Outcome> told(HttpAnswer http) {
    CkanAnswer answer = new CkanAnswer(http);
    Optional<JsonNode> result = answer.result();
    if (result.isPresent()) {
      return done(result.get());
    }
    if (step == Step.FIND && answer.notFound()) {
      return datasetMissing();
    }
    Outcome failure = answer.failure(step.action, clock);
    boolean asked = step == Step.FIND && failure instanceof Outcome.Unknown;
    return Optional.of(asked ? new Outcome.Unavailable(step.action + ": no CKAN there") : failure);
  }

  private Optional<Outcome> datasetMissing() {
    if (records.records().isEmpty()) {
      return nothingToDo();
    }
    step = Step.MAKE_DATASET;
    return table.organization().isEmpty()
        ? Optional.of(
            new Outcome.Rejected("there is no dataset " + table.dataset() + ": make it in CKAN"))
        : Optional.empty();
  }

  private Optional<Outcome> done(JsonNode result) {
    return switch (step) {
      case FIND -> found(result);
      case MAKE_DATASET -> datasetMade(result);
      case MAKE_TABLE -> tableMade(result);
      case CLEAR -> store();
      case STORE -> batchStored();
    };
  }

  private Optional<Outcome> found(JsonNode result) {
    dataset = result.path("id").asText();
    boolean active = false;
    for (JsonNode each : result.path("resources")) {
      if (each.path("name").asText().equals(table.resource())) {
        resource = each.path("id").asText();
        active = each.path("datastore_active").asBoolean();
      }
    }
    if (!active && records.records().isEmpty()) {
      return nothingToDo();
    }
    return active ? clear() : then(Step.MAKE_TABLE);
  }

  private Optional<Outcome> datasetMade(JsonNode result) {
    dataset = result.path("id").asText();
    return then(Step.MAKE_TABLE);
  }

  private Optional<Outcome> tableMade(JsonNode result) {
    resource = result.path("resource_id").asText();
    return store();
  }

  private Optional<Outcome> clear() {
    return records.replaces().isEmpty() ? store() : then(Step.CLEAR);
  }

  private Optional<Outcome> store() {
    return stored < records.records().size() ? then(Step.STORE) : ended();
  }

  private Optional<Outcome> batchStored() {
    stored += batch().size();
    return store();
  }

  private Optional<Outcome> then(Step next) {
    step = next;
    return Optional.empty();
  }

  private Optional<Outcome> ended() {
    return Optional.of(new Outcome.Delivered(resource));
  }

  private static Optional<Outcome> nothingToDo() {
    return Optional.of(new Outcome.Delivered("no records"));
  }
}
