package id.simpul.connectors.satusehat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The FHIR resources of a visit, complete.
 *
 * @param organization the id that belongs to the client id
 * @param patient IHS number
 * @param practitioner IHS number
 */
record Resources(Visit visit, String organization, String patient, String practitioner) {

  private static final JsonMapper JSON = new JsonMapper();

  static Identifier identifier(String organization, Visit visit) {
    return new Identifier("http://sys-ids.kemkes.go.id/encounter/" + organization, visit.number());
  }

  ObjectNode encounter() {
    ObjectNode encounter = visit.encounter().deepCopy();
    encounter.put("resourceType", "Encounter");
    ((ObjectNode) encounter.at("/identifier/0"))
        .put("system", identifier(organization, visit).system());
    encounter.set("subject", reference("Patient/" + patient));
    encounter.set("serviceProvider", reference("Organization/" + organization));
    participant(encounter).set("individual", reference("Practitioner/" + practitioner));
    return encounter;
  }

  /** Who attended stands first; a mapping may name the role only. */
  private static ObjectNode participant(ObjectNode encounter) {
    ArrayNode participants = encounter.withArrayProperty("participant");
    return participants.isEmpty() ? participants.addObject() : (ObjectNode) participants.get(0);
  }

  /**
   * @param encounter its id
   */
  ObjectNode condition(ObjectNode written, String encounter) {
    ObjectNode condition = written.deepCopy();
    condition.put("resourceType", "Condition");
    condition.set("subject", reference("Patient/" + patient));
    condition.set("encounter", reference("Encounter/" + encounter));
    return condition;
  }

  /** By what one Condition of a visit differs from another. */
  static String code(JsonNode condition) {
    JsonNode coding = condition.at("/code/coding/0");
    return coding.path("system").asText() + "|" + coding.path("code").asText();
  }

  static byte[] bytes(JsonNode resource) {
    try {
      return JSON.writeValueAsBytes(resource);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of JSON could not be written", e);
    }
  }

  private static ObjectNode reference(String to) {
    return JSON.createObjectNode().put("reference", to);
  }
}
