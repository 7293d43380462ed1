package id.simpul.routes.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.routes.configuration.ConfigurationInForce;
import id.simpul.routes.configuration.ConfigurationInForce.Moved;
import java.util.ArrayList;
import java.util.List;

/**
 * What a hub must know when it starts again.
 *
 * @param inForce short version
 * @param earlier short versions by which messages are still on their way
 * @param given digest of the files that it was last started with and took over
 */
record StoredState(String inForce, List<String> earlier, List<Moved> moved, String given) {

  static StoredState of(ConfigurationInForce configuration, String given) {
    return new StoredState(
        configuration.get().shortVersion(),
        configuration.earlier().stream().map(c -> c.shortVersion()).sorted().toList(),
        List.copyOf(configuration.moved()),
        given);
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("inForce", inForce);
    earlier.forEach(json.putArray("earlier")::add);
    var array = json.putArray("moved");
    moved.forEach(m -> array.addObject().put("receiver", m.receiver()).put("version", m.version()));
    return json.put("given", given);
  }

  static StoredState of(JsonNode json) {
    List<String> earlier = new ArrayList<>();
    json.path("earlier").forEach(version -> earlier.add(version.asText()));
    List<Moved> moved = new ArrayList<>();
    json.path("moved")
        .forEach(
            m -> moved.add(new Moved(m.path("receiver").asText(), m.path("version").asText())));
    return new StoredState(
        json.path("inForce").asText(), earlier, moved, json.path("given").asText());
  }
}
