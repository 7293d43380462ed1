package id.simpul.connectors.siasn;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.HttpAnswer;
import id.simpul.connectors.http.HttpFailure;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/** What SIASN knows of a civil servant. Questions only. */
record Employees(SiasnApi api, Clock clock) {

  /** The main data of a NIP; empty when SIASN does not know it. */
  Optional<JsonNode> find(String nip) throws Ended {
    return Optional.of(ask("/pns/data-utama/" + nip).data())
        .filter(data -> !data.path("id").asText().isEmpty())
        // A lookup that answers about somebody else must not be written to.
        .filter(data -> data.path("nipBaru").asText(nip).equals(nip));
  }

  /** All positions that the person has had, as a list; missing when there are none. */
  JsonNode positions(String nip) throws Ended {
    return ask("/jabatan/pns/" + nip).data();
  }

  private SiasnAnswer ask(String path) throws Ended {
    SiasnAnswer answer = SiasnAnswer.of(answer(path));
    Optional<Outcome> failure = answer.questionFailed(clock);
    if (failure.isPresent()) {
      throw new Ended(failure.get());
    }
    return answer;
  }

  private HttpAnswer answer(String path) throws Ended {
    try {
      return api.get(path);
    } catch (IOException e) {
      Outcome failure = HttpFailure.outcome(e);
      throw new Ended(failure.ofQuestion());
    }
  }
}
