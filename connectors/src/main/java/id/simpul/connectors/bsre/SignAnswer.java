package id.simpul.connectors.bsre;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.HttpAnswer;
import id.simpul.connectors.http.StatusOutcome;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.regex.Pattern;

/** What BSrE answered to a question for a signature. Its texts are matched, never quoted. */
record SignAnswer(HttpAnswer http, Pattern wrongPassphrase) {

  private static final String PDF = "%PDF-";

  /**
   * Version 2: the signed files in Base64.
   *
   * @param files how many were to be signed
   */
  Outcome inJson(int files, Clock clock) {
    JsonNode json = http.json().orElseGet(MissingNode::getInstance);
    if (http.ok() && json.path("file").size() == files) {
      return delivered(json.path("time"), json.path("file"));
    }
    return failed(clock);
  }

  /** Version 1: the signed file itself. */
  Outcome inBytes(Clock clock) {
    String beginning =
        new String(
            http.body(), 0, Math.min(PDF.length(), http.body().length), StandardCharsets.US_ASCII);
    if (!http.ok() || !beginning.equals(PDF)) {
      return failed(clock);
    }
    JsonNode file =
        JsonNodeFactory.instance.arrayNode().add(Base64.getEncoder().encodeToString(http.body()));
    return delivered(MissingNode.getInstance(), file);
  }

  private static Outcome delivered(JsonNode time, JsonNode files) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    if (!time.isMissingNode()) {
      answer.set("time", time);
    }
    answer.set("file", files);
    return new Outcome.Delivered("", answer.toString().getBytes(StandardCharsets.UTF_8));
  }

  private Outcome failed(Clock clock) {
    if (wrongPassphrase.matcher(new String(http.body(), StandardCharsets.UTF_8)).find()) {
      return new Outcome.Rejected("BSrE says that the passphrase is wrong");
    }
    return http.ok()
        ? new Outcome.Unknown("BSrE's answer holds no signed file")
        : StatusOutcome.of(http, clock);
  }
}
