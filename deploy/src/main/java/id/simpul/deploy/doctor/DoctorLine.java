package id.simpul.deploy.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.probe.Finding;
import id.simpul.connectors.probe.Sign;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.json.MalformedBody;
import id.simpul.mappings.participant.ConnectorUse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One line as {@link DoctorJson} writes it: a finding and the use that it is about. */
public record DoctorLine(Use use, Finding finding) {

  /**
   * @throws MalformedBody if it is no such line
   */
  public static DoctorLine read(String line) throws MalformedBody {
    JsonNode json = Json.parse(line.getBytes(StandardCharsets.UTF_8));
    List<String> facts = new ArrayList<>();
    json.path("facts").forEach(fact -> facts.add(fact.asText()));
    Duration took = Duration.ofMillis(json.path("millis").asLong());
    Sign sign = Sign.valueOf(json.path("sign").asText());
    return new DoctorLine(
        use(json), new Finding(sign, json.path("about").asText(), List.copyOf(facts), took));
  }

  private static Use use(JsonNode json) {
    Optional<ConnectorUse> connector =
        Optional.of(json.path("connector").asText())
            .filter(name -> !name.equals(Use.API))
            .map(name -> new ConnectorUse(name, Map.of()));
    return new Use(json.path("does").asText(), json.path("flow").asText(), connector);
  }
}
