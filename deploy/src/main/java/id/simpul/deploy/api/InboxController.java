package id.simpul.deploy.api;

import id.simpul.mappings.participant.Receives;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.inbox.Inbox;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The inbox of the participant that calls: list, fetch, acknowledge. */
@RestController
class InboxController {

  private static final int MAX_FETCH = 100;
  private static final long MAX_LEASE_SECONDS = 3_600;
  private static final long LEASE_SECONDS = 60;

  private final Inbox inbox;
  private final Supplier<Configuration> configuration;

  InboxController(Inbox inbox, Supplier<Configuration> configuration) {
    this.inbox = inbox;
    this.configuration = configuration;
  }

  /**
   * @param max 1 to 100; default 10
   * @param leaseSeconds after which unacknowledged messages come back, 1 to 3600; default 60
   */
  record Fetch(Integer max, Long leaseSeconds) {}

  /**
   * @param body in the participant's own form, as text
   */
  record Item(
      String trackingId,
      String flow,
      String sender,
      String key,
      Instant availableSince,
      Instant leasedUntil,
      String contentType,
      String body) {

    static Item of(Inbox.Item item) {
      return new Item(
          item.trackingId(),
          item.flow(),
          item.sender(),
          item.key(),
          item.availableSince(),
          item.leasedUntil(),
          item.contentType(),
          new String(item.body(), StandardCharsets.UTF_8));
    }
  }

  @GetMapping("/api/v1/inbox")
  List<Inbox.Waiting> list(
      @RequestParam(defaultValue = "100") int limit, HttpServletRequest request) {
    return inbox.list(owner(request), Math.max(1, limit));
  }

  @PostMapping("/api/v1/inbox/fetch")
  List<Item> fetch(@RequestBody(required = false) Fetch fetch, HttpServletRequest request) {
    int max = fetch == null || fetch.max() == null ? 10 : fetch.max();
    long lease =
        fetch == null || fetch.leaseSeconds() == null ? LEASE_SECONDS : fetch.leaseSeconds();
    if (max < 1 || max > MAX_FETCH || lease < 1 || lease > MAX_LEASE_SECONDS) {
      throw new RefusedRequest(Problem.BAD_REQUEST, "max is 1 to 100, leaseSeconds 1 to 3600.");
    }
    return inbox.fetch(owner(request), max, Duration.ofSeconds(lease)).stream()
        .map(Item::of)
        .toList();
  }

  @PostMapping("/api/v1/inbox/{trackingId}/ack")
  ResponseEntity<Void> acknowledge(@PathVariable String trackingId, HttpServletRequest request) {
    if (!inbox.acknowledge(owner(request), trackingId)) {
      throw new RefusedRequest(Problem.NOT_FOUND, "");
    }
    return ResponseEntity.noContent().build();
  }

  private String owner(HttpServletRequest request) {
    String caller = Caller.of(request).id();
    boolean hasInbox =
        configuration.get().participant(caller).stream()
            .flatMap(p -> p.receives().stream())
            .anyMatch(Receives::toInbox);
    if (!hasInbox) {
      throw new RefusedRequest(Problem.NOT_FOUND, "You have no inbox.");
    }
    return caller;
  }
}
