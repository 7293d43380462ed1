package id.simpul.deploy.api;

import id.simpul.routes.Hub;
import id.simpul.routes.hold.EntryWaits;
import id.simpul.routes.journal.MissingEntries;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Names the values that code tables have no entry for. A participant sees those of its own tables;
 * an operator tries what waits for them again, or sets it aside.
 */
@RestController
class MissingEntriesController {

  private final Hub hub;

  MissingEntriesController(Hub hub) {
    this.hub = hub;
  }

  /** Which values; absent means any. */
  record Wanted(String participant, String table, String value) {

    EntryWaits.Which which() {
      return new EntryWaits.Which(
          Optional.ofNullable(participant), Optional.ofNullable(table), Optional.ofNullable(value));
    }
  }

  /**
   * @param who the person, for the record
   */
  record Discard(String participant, String table, String value, String who, String why) {

    private boolean complete() {
      return List.of(text(participant), text(table), text(value), text(who), text(why)).stream()
          .noneMatch(String::isBlank);
    }

    private static String text(String given) {
      return given == null ? "" : given;
    }
  }

  /**
   * @param messages how many
   */
  record Done(int messages) {}

  @GetMapping("/api/v1/missing-entries")
  List<MissingEntries.Missing> all(HttpServletRequest request) {
    Caller caller = Caller.of(request);
    return hub.missingEntries().all().stream()
        .filter(m -> caller.isOperator() || m.participant().equals(caller.id()))
        .toList();
  }

  @PostMapping("/api/v1/missing-entries/retries")
  Done retry(@RequestBody Wanted wanted, HttpServletRequest request) {
    Caller.of(request).mustBeOperator();
    return new Done(hub.entryWaits().retry(wanted.which()));
  }

  @PostMapping("/api/v1/missing-entries/discards")
  Done discard(@RequestBody Discard order, HttpServletRequest request) throws ActiveMQException {
    Caller.of(request).mustBeOperator();
    if (!order.complete()) {
      throw new RefusedRequest(
          Problem.BAD_REQUEST, "participant, table, value, who and why are needed.");
    }
    Wanted wanted = new Wanted(order.participant(), order.table(), order.value());
    String onRecord = order.who() + ": " + order.why();
    return new Done(hub.entryWaits().discard(wanted.which(), onRecord));
  }
}
