package id.simpul.connectors.satusehat;

import com.fasterxml.jackson.databind.JsonNode;

/** A FHIR identifier. */
record Identifier(String system, String value) {

  /** As a search names it. */
  String token() {
    return system + "|" + value;
  }

  /** Whether a resource carries it. */
  boolean marks(JsonNode resource) {
    for (JsonNode each : resource.path("identifier")) {
      if (each.path("system").asText().equals(system)
          && each.path("value").asText().equals(value)) {
        return true;
      }
    }
    return false;
  }
}
