package id.simpul.deploy.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.deploy.SimpulSettings;
import id.simpul.mappings.json.Json;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.Flow;
import id.simpul.routes.intake.Intake;
import id.simpul.routes.intake.Receipt;
import id.simpul.routes.intake.Refused;
import id.simpul.routes.intake.Submission;
import id.simpul.routes.measure.Measurements;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Takes messages, {@code POST /api/v1/flows/{flow}/messages}: {@code 202} and a receipt once the
 * message is on disk. Called by the gatekeeper itself and not through the web framework, whose
 * filters and dispatching cost as much again as everything else that a message needs.
 */
@Component
class SubmitEndpoint {

  private static final String BEFORE = "/api/v1/flows/";
  private static final String AFTER = "/messages";

  private final Intake intake;
  private final Supplier<Configuration> configuration;
  private final Bodies bodies;
  private final int maxBody;
  private final Measurements measurements;
  private final Refusals refusals;

  SubmitEndpoint(
      Intake intake,
      Supplier<Configuration> configuration,
      Bodies bodies,
      SimpulSettings settings,
      ObjectProvider<Measurements> measurements,
      Refusals refusals) {
    this.intake = intake;
    this.configuration = configuration;
    this.bodies = bodies;
    this.maxBody = (int) settings.api().maxBody().toBytes();
    this.measurements = measurements.getIfAvailable(() -> Measurements.NONE);
    this.refusals = refusals;
  }

  /** The flow of whose messages a path speaks; empty when it is another path. */
  static Optional<String> flow(HttpServletRequest request) {
    String path = request.getRequestURI();
    boolean submits = path.startsWith(BEFORE) && path.endsWith(AFTER);
    return submits && path.length() > BEFORE.length() + AFTER.length()
        ? Optional.of(path.substring(BEFORE.length(), path.length() - AFTER.length()))
        : Optional.empty();
  }

  void submit(String flow, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      accept(flow, request, response);
    } catch (Refused e) {
      refusals.refused(e, response);
    } catch (RefusedRequest e) {
      refusals.refused(e, response);
    } catch (IOException e) {
      refusals.cut(e, response);
    } catch (RuntimeException e) {
      refusals.unforeseen(e, response);
    }
  }

  private void accept(String flow, HttpServletRequest request, HttpServletResponse response)
      throws IOException, Refused {
    long start = System.nanoTime();
    String sender = Caller.of(request).id();
    Optional<String> key = IdempotencyKey.of(request);
    try (Bodies.Body body = bodies.read(request, limit(flow))) {
      String type = request.getContentType();
      Receipt receipt = intake.accept(new Submission(sender, flow, key, type, body.bytes()));
      answer(receipt, response);
    }
    measurements.accepted(flow, sender, Duration.ofNanos(System.nanoTime() - start));
  }

  private int limit(String flow) {
    return configuration
        .get()
        .flow(flow)
        .map(Flow::maxBytes)
        .map(m -> Math.min(m, maxBody))
        .orElse(maxBody);
  }

  private static void answer(Receipt receipt, HttpServletResponse response) throws IOException {
    byte[] body = Json.write(json(receipt));
    response.setStatus(HttpServletResponse.SC_ACCEPTED);
    response.setContentType("application/json");
    response.setContentLength(body.length);
    response.setHeader("Location", "/api/v1/messages/" + receipt.trackingId());
    if (receipt.repeat()) {
      response.setHeader("Simpul-Repeat", "true");
    }
    response.getOutputStream().write(body);
  }

  private static ObjectNode json(Receipt receipt) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("trackingId", receipt.trackingId());
    json.put("flow", receipt.flow());
    json.put("sender", receipt.sender());
    json.put("messageId", receipt.messageId());
    json.put("acceptedAt", receipt.acceptedAt().toString());
    json.put("status", "/api/v1/messages/" + receipt.trackingId());
    return json;
  }
}
