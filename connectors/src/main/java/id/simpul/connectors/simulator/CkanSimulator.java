package id.simpul.connectors.simulator;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A portal that runs CKAN, as its documentation describes the action API: every answer in an
 * envelope, a validation error with HTTP 409, or with HTTP 200 as some portals have it behind a
 * proxy; a table's total is an estimate, and a page holds fewer rows than were asked for.
 */
public final class CkanSimulator implements HttpSimulator {

  public static final String API = "/api/3/action/";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();
  private static final byte[] NOTHING = {'{', '}'};
  private static final int DEFAULT_LIMIT = 100;
  private static final int CONFLICT = 409;

  private final SimulatedHttpServer http = new SimulatedHttpServer(this::answer);
  private final String token;
  private final Map<String, List<CkanTable>> datasets = new LinkedHashMap<>();
  private volatile boolean failsWithOk;
  private volatile int mostRows = 32_000;

  public CkanSimulator(String token) {
    this.token = token;
  }

  /** Answers failures with HTTP 200 from now on. */
  public void failWithOk() {
    failsWithOk = true;
  }

  /** Gives fewer rows at a time from now on than somebody may ask for. */
  public void giveAtMost(int rows) {
    mostRows = rows;
  }

  /** A dataset without tables, as somebody made it in the browser. */
  public synchronized void dataset(String name) {
    datasets.put(name, new ArrayList<>());
  }

  /** The records of a table by its name; none when there is no such table. */
  public synchronized List<JsonNode> records(String table) {
    return tables().stream()
        .filter(each -> each.name.equals(table))
        .findFirst()
        .map(CkanTable::records)
        .orElse(List.of());
  }

  /** A table that somebody made, with its records. */
  public synchronized String table(String dataset, String name, String definition, String records) {
    CkanTable table = make(dataset, name, json(definition));
    table.upsert(json(records));
    return table.id;
  }

  /** More records for a table, or other values for those that it has. */
  public synchronized void add(String table, String records) {
    named(table).upsert(json(records));
  }

  /** Takes records out of a table. */
  public synchronized void remove(String table, String filters) {
    named(table).delete(json(filters));
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new IllegalArgumentException("no JSON", e);
    }
  }

  private CkanTable named(String table) {
    return tables().stream().filter(each -> each.name.equals(table)).findFirst().orElseThrow();
  }

  private List<CkanTable> tables() {
    return datasets.values().stream().flatMap(List::stream).toList();
  }

  private CkanTable make(String dataset, String name, JsonNode definition) {
    CkanTable table = new CkanTable("r-" + (tables().size() + 1), name, definition);
    datasets.computeIfAbsent(dataset, key -> new ArrayList<>()).add(table);
    return table;
  }

  private synchronized SimulatedAnswer answer(ReceivedRequest request) {
    String action = request.path().replace(API, "");
    boolean reads = action.endsWith("_show") || action.endsWith("_search");
    if (!reads && !request.header("Authorization").orElse("").equals(token)) {
      return failure(403, "Authorization Error", "message");
    }
    try {
      JsonNode body = JSON.readTree(request.body().length == 0 ? NOTHING : request.body());
      return act(action, Queries.of(request.query()), body);
    } catch (IOException e) {
      return SimulatedAnswer.json(400, "\"Bad request - JSON Error: Error decoding JSON data.\"");
    }
  }

  private SimulatedAnswer act(String action, Map<String, String> query, JsonNode body) {
    return switch (action) {
      case "organization_list_for_user" ->
          SimulatedAnswer.json(200, "{\"success\":true,\"result\":[]}");
      case "package_show" -> show(query.getOrDefault("id", ""));
      case "package_create" -> create(body);
      case "datastore_create" -> createTable(body);
      case "datastore_upsert", "datastore_delete" -> change(action, body);
      case "datastore_search" -> search(query);
      default -> failure(404, "Not Found Error", "message");
    };
  }

  private SimulatedAnswer show(String dataset) {
    if (!datasets.containsKey(dataset)) {
      return failure(404, "Not Found Error", "message");
    }
    ObjectNode result = JSON.createObjectNode().put("id", "id-of-" + dataset);
    ArrayNode resources = result.putArray("resources");
    for (CkanTable table : datasets.get(dataset)) {
      resources
          .addObject()
          .put("id", table.id)
          .put("name", table.name)
          .put("datastore_active", true);
    }
    return success(result);
  }

  private SimulatedAnswer create(JsonNode body) {
    String name = body.path("name").asText();
    if (datasets.containsKey(name) || body.path("owner_org").asText().isEmpty()) {
      return failure(CONFLICT, "Validation Error", "name");
    }
    datasets.put(name, new ArrayList<>());
    return success(JSON.createObjectNode().put("id", "id-of-" + name));
  }

  private SimulatedAnswer createTable(JsonNode body) {
    String dataset = body.at("/resource/package_id").asText().replace("id-of-", "");
    if (!datasets.containsKey(dataset)) {
      return failure(404, "Not Found Error", "message");
    }
    CkanTable table = make(dataset, body.at("/resource/name").asText(), body);
    return success(JSON.createObjectNode().put("resource_id", table.id));
  }

  private SimulatedAnswer change(String action, JsonNode body) {
    CkanTable table = find(body.path("resource_id").asText());
    if (table == null) {
      return failure(404, "Not Found Error", "message");
    }
    if (action.equals("datastore_delete")) {
      table.delete(body.path("filters"));
      return success(JSON.createObjectNode());
    }
    String fault = table.upsert(body.path("records"));
    return fault.isEmpty()
        ? success(JSON.createObjectNode().put("method", "upsert"))
        : failure(CONFLICT, "Validation Error", fault);
  }

  private SimulatedAnswer search(Map<String, String> query) {
    CkanTable table = find(query.getOrDefault("resource_id", ""));
    if (table == null) {
      return failure(404, "Not Found Error", "message");
    }
    try {
      JsonNode filters = JSON.readTree(query.getOrDefault("filters", "{}"));
      return table.has(filters)
          ? success(page(table.rows(filters), query))
          : failure(CONFLICT, "Validation Error", "filters");
    } catch (IOException e) {
      return failure(CONFLICT, "Validation Error", "filters");
    }
  }

  /** With the total that the portal estimates: it is never the true one. */
  private ObjectNode page(List<ObjectNode> rows, Map<String, String> query) {
    int offset = Integer.parseInt(query.getOrDefault("offset", "0"));
    int asked = Integer.parseInt(query.getOrDefault("limit", String.valueOf(DEFAULT_LIMIT)));
    int limit = Math.min(asked, mostRows);
    ObjectNode result = JSON.createObjectNode().put("limit", limit);
    result.put("total", rows.size() + limit).put("total_was_estimated", true);
    ArrayNode records = result.putArray("records");
    rows.stream().skip(offset).limit(limit).forEach(records::add);
    return result;
  }

  private CkanTable find(String id) {
    return tables().stream().filter(table -> table.id.equals(id)).findFirst().orElse(null);
  }

  private static SimulatedAnswer success(JsonNode result) {
    ObjectNode envelope = JSON.createObjectNode().put("help", "").put("success", true);
    return SimulatedAnswer.json(200, envelope.set("result", result).toString());
  }

  private SimulatedAnswer failure(int status, String type, String field) {
    ObjectNode envelope = JSON.createObjectNode().put("help", "").put("success", false);
    envelope.putObject("error").put("__type", type).putArray(field).add("-");
    return SimulatedAnswer.json(failsWithOk ? 200 : status, envelope.toString());
  }

  @Override
  public SimulatedHttpServer server() {
    return http;
  }
}
