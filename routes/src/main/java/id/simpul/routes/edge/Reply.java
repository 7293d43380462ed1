package id.simpul.routes.edge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.mappings.translate.Payload;
import id.simpul.routes.intake.Refused;
import id.simpul.routes.lookup.Lookups.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What came of a question at the centre, as it travels to the edge. */
sealed interface Reply {

  ObjectMapper JSON = new ObjectMapper();

  /** The centre asked, or would not. */
  record Came(Result result) implements Reply {}

  /** The centre did not take the question. */
  record NotTaken(Refused why) implements Reply {}

  default byte[] encode() {
    ObjectNode json = JSON.createObjectNode();
    if (this instanceof NotTaken refused) {
      json.put("refused", refused.why().reason().name()).put("reason", refused.why().getMessage());
    } else {
      write(((Came) this).result(), json);
    }
    try {
      return JSON.writeValueAsBytes(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Result result, ObjectNode json) {
    json.put("trackingId", result.trackingId());
    if (result instanceof Result.Answered answered) {
      json.put("answer", answered.answer().bytes());
      json.put("contentType", answered.answer().contentType());
    } else if (result instanceof Result.NotAccepted refused) {
      refused.reasons().forEach(json.putArray("reasons")::add);
    } else if (result instanceof Result.NoAnswer none) {
      json.put("reason", none.reason());
      none.retryAfter().ifPresent(after -> json.put("retryAfter", after.toString()));
    } else {
      json.put("reason", ((Result.NoConnection) result).reason());
    }
  }

  static Reply decode(byte[] bytes) throws IOException {
    JsonNode json = JSON.readTree(bytes);
    String reason = json.path("reason").asText();
    if (json.has("refused")) {
      var why = Refused.Reason.valueOf(json.path("refused").asText());
      return new NotTaken(new Refused(why, reason));
    }
    return new Came(result(json, json.path("trackingId").asText(), reason));
  }

  private static Result result(JsonNode json, String id, String reason) throws IOException {
    if (json.has("answer")) {
      byte[] answer = json.path("answer").binaryValue();
      return new Result.Answered(id, new Payload(answer, json.path("contentType").asText()));
    }
    if (json.has("reasons")) {
      List<String> reasons = new ArrayList<>();
      json.path("reasons").forEach(each -> reasons.add(each.asText()));
      return new Result.NotAccepted(id, reasons);
    }
    Optional<Duration> after =
        json.has("retryAfter")
            ? Optional.of(Duration.parse(json.path("retryAfter").asText()))
            : Optional.empty();
    return new Result.NoAnswer(id, reason, after);
  }
}
