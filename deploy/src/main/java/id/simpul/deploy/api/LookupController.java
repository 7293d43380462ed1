package id.simpul.deploy.api;

import id.simpul.deploy.SimpulSettings;
import id.simpul.routes.intake.Refused;
import id.simpul.routes.lookup.Lookups;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asks lookups while the caller waits. */
@RestController
class LookupController {

  private final Lookups lookups;
  private final Bodies bodies;
  private final int maxBody;

  LookupController(Lookups lookups, Bodies bodies, SimpulSettings settings) {
    this.lookups = lookups;
    this.bodies = bodies;
    this.maxBody = (int) settings.api().maxBody().toBytes();
  }

  @PostMapping("/api/v1/lookups/{flow}")
  ResponseEntity<byte[]> ask(@PathVariable String flow, HttpServletRequest request)
      throws IOException, Refused {
    Lookups.Result result = result(flow, request);
    if (result instanceof Lookups.Result.Answered answered) {
      return ResponseEntity.ok()
          .header(HttpHeaders.CONTENT_TYPE, answered.answer().contentType())
          .header("Simpul-Tracking-Id", answered.trackingId())
          .headers(headers -> answered.age().ifPresent(age -> headers.set("Age", seconds(age))))
          .body(answered.answer().bytes());
    }
    throw refusal(result);
  }

  private Lookups.Result result(String flow, HttpServletRequest request)
      throws IOException, Refused {
    String asker = Caller.of(request).id();
    try (Bodies.Body body = bodies.read(request, maxBody)) {
      return lookups.ask(asker, flow, request.getContentType(), body.bytes());
    }
  }

  /** As HTTP says it of an answer that was kept (RFC 9111). */
  private static String seconds(Duration age) {
    return Long.toString(age.toSeconds());
  }

  private static RefusedRequest refusal(Lookups.Result result) {
    Optional<String> id = Optional.of(result.trackingId());
    if (result instanceof Lookups.Result.NotAccepted refused) {
      return new RefusedRequest(
          Problem.NOT_ACCEPTED, String.join("; ", refused.reasons()), id, Optional.empty());
    }
    if (result instanceof Lookups.Result.NoConnection none) {
      return new RefusedRequest(Problem.NO_CONNECTION, none.reason(), id, Optional.empty());
    }
    Lookups.Result.NoAnswer none = (Lookups.Result.NoAnswer) result;
    Problem problem = none.retryAfter().isPresent() ? Problem.ANSWERER_AWAY : Problem.NO_ANSWER;
    return new RefusedRequest(problem, none.reason(), id, none.retryAfter());
  }
}
