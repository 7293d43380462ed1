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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes messages: {@code 202} and a receipt once the message is on disk. */
@RestController
class SubmitController {

  private final Intake intake;
  private final Supplier<Configuration> configuration;
  private final int maxBody;
  private final Measurements measurements;

  SubmitController(
      Intake intake,
      Supplier<Configuration> configuration,
      SimpulSettings settings,
      ObjectProvider<Measurements> measurements) {
    this.intake = intake;
    this.configuration = configuration;
    this.maxBody = (int) settings.api().maxBody().toBytes();
    this.measurements = measurements.getIfAvailable(() -> Measurements.NONE);
  }

  @PostMapping("/api/v1/flows/{flow}/messages")
  void submit(@PathVariable String flow, HttpServletRequest request, HttpServletResponse response)
      throws IOException, Refused {
    long start = System.nanoTime();
    String sender = Caller.of(request).id();
    byte[] body = Bodies.read(request, limit(flow));
    Optional<String> key = Optional.ofNullable(request.getHeader("Idempotency-Key"));
    Receipt receipt =
        intake.accept(new Submission(sender, flow, key, request.getContentType(), body));
    answer(receipt, response);
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
