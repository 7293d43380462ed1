package id.simpul.deploy.api;

import id.simpul.routes.journal.MessageLog;
import id.simpul.routes.journal.Search;
import id.simpul.routes.replay.Replay;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets operators send messages through again or set dead ones aside: first a plan, then by token.
 */
@RestController
class ReplayController {

  private static final int MAX = 500;

  private final Replay replay;

  ReplayController(Replay replay) {
    this.replay = replay;
  }

  /** Which messages; absent means any. */
  record Wanted(
      List<String> trackingIds,
      String flow,
      String sender,
      String receiver,
      String key,
      MessageLog.State state,
      Instant from,
      Instant until) {

    Replay.Filter filter() {
      Search search =
          Search.first(MAX)
              .flow(Optional.ofNullable(flow))
              .sender(Optional.ofNullable(sender))
              .receiver(Optional.ofNullable(receiver))
              .key(Optional.ofNullable(key))
              .state(Optional.ofNullable(state))
              .between(Optional.ofNullable(from), Optional.ofNullable(until));
      List<String> ids = trackingIds == null ? List.of() : trackingIds;
      return new Replay.Filter(search, Optional.ofNullable(receiver), ids);
    }
  }

  /**
   * @param who the person, for the record
   */
  record Order(String token, String who, String why) {}

  @PostMapping("/api/v1/replays/plan")
  Replay.Plan plan(@RequestBody Wanted wanted, HttpServletRequest request) {
    Caller.of(request).mustBeOperator();
    return replay.plan(wanted.filter());
  }

  @PostMapping("/api/v1/replays")
  Replay.Done apply(@RequestBody Order order, HttpServletRequest request) {
    check(order, request);
    return replay.apply(order.token(), order.who(), order.why());
  }

  @PostMapping("/api/v1/discards")
  Replay.Done discard(@RequestBody Order order, HttpServletRequest request) {
    check(order, request);
    return replay.discard(order.token(), order.who(), order.why());
  }

  private static void check(Order order, HttpServletRequest request) {
    Caller.of(request).mustBeOperator();
    if (blank(order.token()) || blank(order.who()) || blank(order.why())) {
      throw new RefusedRequest(Problem.BAD_REQUEST, "token, who and why are needed.");
    }
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
