package id.simpul.routes.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.files.Faults;
import id.simpul.mappings.participant.ParticipantReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks that no two sources serve partners under one address, their parameter {@code path}. */
final class ServedPathCheck {

  private final Faults faults;
  private final Map<String, String> users = new HashMap<>();

  ServedPathCheck(Faults faults) {
    this.faults = faults;
  }

  void check(ParticipantReader.Read read) {
    for (String side : List.of("sends", "asks")) {
      for (int i = 0; i < read.document().root().path(side).size(); i++) {
        source(read, "/" + side + "/" + i + "/source");
      }
    }
  }

  private void source(ParticipantReader.Read read, String at) {
    JsonNode source = read.document().root().at(at);
    String path = source.at("/parameters/path").asText();
    if (path.isEmpty() || path.contains("{{")) {
      return;
    }
    String who = read.participant().id();
    String earlier = users.putIfAbsent(source.path("connector").asText() + " " + path, who);
    if (earlier != null) {
      faults.add(
          read.document()
              .fault(
                  at + "/parameters/path",
                  "the path " + path + " is served to " + earlier + " already.",
                  "Choose another path; the partner calls it."));
    }
  }
}
