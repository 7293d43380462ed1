package id.simpul.connectors.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What SATUSEHAT has stored, and what it does not store. */
final class SatuSehatRecords {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final SatuSehatRules rules;
  private final List<JsonNode> encounters = new CopyOnWriteArrayList<>();
  private final List<JsonNode> conditions = new CopyOnWriteArrayList<>();

  /**
   * @param known whether somebody has this IHS number
   */
  SatuSehatRecords(String organization, Predicate<String> known) {
    rules = new SatuSehatRules(organization, known);
  }

  synchronized SimulatedAnswer store(String type, byte[] body) {
    JsonNode sent = read(body);
    if (!sent.path("resourceType").asText().equals(type)) {
      return refused(new SatuSehatRules.Issue("structure", "resourceType", type));
    }
    Optional<SatuSehatRules.Issue> issue =
        type.equals("Encounter") ? rules.encounter(sent) : condition(sent);
    if (issue.isPresent()) {
      return refused(issue.get());
    }
    List<JsonNode> stored = type.equals("Encounter") ? encounters : conditions;
    if (stored.stream().anyMatch(each -> same(each, sent))) {
      return refused(new SatuSehatRules.Issue("duplicate", "found duplicate data", type));
    }
    ((ObjectNode) sent).put("id", UUID.randomUUID().toString());
    stored.add(sent);
    return SimulatedAnswer.json(201, sent.toString());
  }

  private Optional<SatuSehatRules.Issue> condition(JsonNode sent) {
    String encounter = sent.at("/encounter/reference").asText();
    boolean there =
        encounters.stream().anyMatch(e -> encounter.equals("Encounter/" + e.path("id").asText()));
    return rules.condition(sent, there);
  }

  private static boolean same(JsonNode stored, JsonNode sent) {
    return stored.at("/identifier/0/value").equals(sent.at("/identifier/0/value"))
        && stored.at("/encounter/reference").equals(sent.at("/encounter/reference"))
        && stored.at("/code/coding/0/code").equals(sent.at("/code/coding/0/code"));
  }

  List<JsonNode> encounters(String visit) {
    return encounters.stream()
        .filter(each -> each.at("/identifier/0/value").asText().equals(visit))
        .toList();
  }

  List<JsonNode> conditions(String encounterId) {
    return conditions.stream()
        .filter(c -> c.at("/encounter/reference").asText().equals("Encounter/" + encounterId))
        .toList();
  }

  List<JsonNode> conditions(String encounterId, String patient) {
    return conditions(encounterId).stream()
        .filter(c -> c.at("/subject/reference").asText().equals(patient))
        .toList();
  }

  static JsonNode resource(String type, String id) {
    return JSON.createObjectNode().put("resourceType", type).put("id", id);
  }

  static SimulatedAnswer bundle(List<JsonNode> resources) {
    String entries =
        resources.stream()
            .map(resource -> "{\"resource\":" + resource + "}")
            .collect(Collectors.joining(","));
    return SimulatedAnswer.json(
        200,
        "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"total\":"
            + resources.size()
            + (entries.isEmpty() ? "" : ",\"entry\":[" + entries + "]")
            + "}");
  }

  private static SimulatedAnswer refused(SatuSehatRules.Issue issue) {
    ObjectNode said = JSON.createObjectNode().put("severity", "error").put("code", issue.code());
    said.putObject("details").put("text", issue.text());
    said.putArray("expression").add(issue.expression());
    return SimulatedAnswer.json(
        400, "{\"resourceType\":\"OperationOutcome\",\"issue\":[" + said + "]}");
  }

  private static JsonNode read(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      return JSON.createObjectNode();
    }
  }
}
