package id.simpul.deploy.api;

import id.simpul.routes.Hub;
import id.simpul.routes.replay.Unidentified;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets operators see and discard messages that were set aside without a tracking id. */
@RestController
class UnidentifiedController {

  private final Hub hub;

  UnidentifiedController(Hub hub) {
    this.hub = hub;
  }

  /**
   * @param who the person, for the record
   */
  record Order(String queue, long brokerId, String who, String why) {}

  @GetMapping("/api/v1/unidentified")
  List<Unidentified.Message> all(HttpServletRequest request) {
    Caller.of(request).mustBeOperator();
    return hub.unidentified().all();
  }

  @PostMapping("/api/v1/unidentified/discard")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void discard(@RequestBody Order order, HttpServletRequest request) {
    Caller.of(request).mustBeOperator();
    if (blank(order.queue()) || blank(order.who()) || blank(order.why())) {
      throw new RefusedRequest(Problem.BAD_REQUEST, "queue, brokerId, who and why are needed.");
    }
    if (!hub.unidentified().discard(order.queue(), order.brokerId(), order.who(), order.why())) {
      throw new RefusedRequest(Problem.NOT_FOUND, "");
    }
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
