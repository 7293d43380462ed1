package id.simpul.deploy.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.mappings.json.Json;
import id.simpul.routes.intake.TrackingId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes refusals as problem details (RFC 9457) with the members {@code code}, {@code detail_id}
 * (Indonesian) and {@code trackingId}, and logs one line for each.
 */
public final class ProblemDetails {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemDetails.class);

  private ProblemDetails() {}

  /** A refusal under a tracking id of its own. */
  public static void write(HttpServletResponse response, Problem problem, String detail)
      throws IOException {
    write(response, problem, detail, TrackingId.next(Instant.now()));
  }

  /**
   * @param detail what is wrong with this request, without personal data; may be empty
   */
  public static void write(
      HttpServletResponse response, Problem problem, String detail, String trackingId)
      throws IOException {
    LOG.info("refused {} {}: {}", problem.code(), trackingId, detail);
    if (response.isCommitted()) {
      return;
    }
    byte[] body = Json.write(body(problem, detail, trackingId));
    response.setStatus(problem.status());
    response.setContentType("application/problem+json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  static ObjectNode body(Problem problem, String detail, String trackingId) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("type", "/problems/" + problem.code());
    body.put("title", problem.title());
    body.put("status", problem.status());
    body.put("detail", detail.isEmpty() ? problem.english() : problem.english() + " " + detail);
    body.put("detail_id", problem.indonesian());
    body.put("code", problem.code());
    body.put("trackingId", trackingId);
    return body;
  }
}
