package id.simpul.deploy.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.mappings.json.Json;
import id.simpul.routes.intake.TrackingId;
import id.simpul.routes.measure.Measurements;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Writes refusals as problem details (RFC 9457) with the further members {@code code}, {@code
 * title_id} and {@code detail_id} (Indonesian) and {@code trackingId}; logs one line for each and
 * counts it. Every refusal leaves the hub through here.
 */
@Component
class ProblemDetails {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemDetails.class);

  private static final String RETRY_AFTER = "Retry-After";
  private static final Duration SOON = Duration.ofSeconds(5);

  private final Measurements measurements;

  ProblemDetails(ObjectProvider<Measurements> measurements) {
    this.measurements = measurements.getIfAvailable(() -> Measurements.NONE);
  }

  /** A refusal under a tracking id of its own. */
  void write(HttpServletResponse response, Problem problem, String detail) throws IOException {
    write(response, problem, detail, TrackingId.next(Instant.now()));
  }

  /**
   * @param detail what is wrong with this request, without personal data; empty when the problem's
   *     title says it all
   */
  void write(HttpServletResponse response, Problem problem, String detail, String trackingId)
      throws IOException {
    measurements.refused(problem.code());
    LOG.atLevel(problem.isFlood() ? Level.DEBUG : Level.INFO)
        .log("refused {} {}: {}", problem.code(), trackingId, oneLine(detail));
    if (response.isCommitted()) {
      return;
    }
    if (problem.passes() && !response.containsHeader(RETRY_AFTER)) {
      retryAfter(response, SOON);
    }
    byte[] body = Json.write(body(problem, detail, trackingId));
    response.setStatus(problem.status());
    response.setContentType("application/problem+json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** Tells the caller when to come again, in whole seconds. */
  static void retryAfter(HttpServletResponse response, Duration wait) {
    response.setHeader(RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
  }

  static ObjectNode body(Problem problem, String detail, String trackingId) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("type", problem.type());
    body.put("title", problem.english().title());
    body.put("title_id", problem.indonesian().title());
    body.put("status", problem.status());
    body.put("detail", detail.isEmpty() ? problem.english().advice() : detail);
    body.put("detail_id", problem.indonesian().advice());
    body.put("code", problem.code());
    body.put("trackingId", trackingId);
    return body;
  }

  /** What a caller or another system wrote must not look like a log line of its own. */
  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }
}
