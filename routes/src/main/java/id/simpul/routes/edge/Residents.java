package id.simpul.routes.edge;

import id.simpul.mappings.participant.Participant;
import id.simpul.routes.configuration.Configuration;
import java.util.Optional;
import java.util.function.Supplier;

/** The participants of one edge: on their behalf alone it may speak. Thread-safe. */
record Residents(String edge, Supplier<Configuration> configuration) {

  boolean include(String participant) {
    return find(participant).isPresent();
  }

  Optional<Participant> find(String participant) {
    return configuration
        .get()
        .participant(participant)
        .filter(p -> p.edge().filter(edge::equals).isPresent());
  }
}
