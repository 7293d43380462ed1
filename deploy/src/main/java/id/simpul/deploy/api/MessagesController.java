package id.simpul.deploy.api;

import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.Flow;
import id.simpul.routes.intake.TrackingId;
import id.simpul.routes.journal.MessageLog;
import id.simpul.routes.journal.Search;
import id.simpul.routes.lookup.KeyedHash;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what became of messages, to those who sent or receive them. */
@RestController
class MessagesController {

  private static final int MAX_PAGE = 500;

  private final MessageLog log;
  private final VisibleMessages messages;
  private final KeyedHash hash;
  private final Supplier<Configuration> configuration;

  MessagesController(
      MessageLog log,
      VisibleMessages messages,
      KeyedHash hash,
      Supplier<Configuration> configuration) {
    this.log = log;
    this.messages = messages;
    this.hash = hash;
    this.configuration = configuration;
  }

  @GetMapping("/api/v1/messages/{trackingId}")
  MessageLog.Way track(@PathVariable String trackingId, HttpServletRequest request) {
    return messages.find(trackingId, Caller.of(request));
  }

  @GetMapping("/api/v1/messages/{trackingId}/original")
  ResponseEntity<byte[]> original(@PathVariable String trackingId, HttpServletRequest request) {
    Caller caller = Caller.of(request);
    MessageLog.Way way = messages.find(trackingId, caller);
    // A receiver is granted fields, not the original.
    if (!caller.isOperator() && !way.message().sender().equals(caller.id())) {
      throw new RefusedRequest(Problem.FORBIDDEN, "Only the sender may see the original.");
    }
    MessageLog.Original original =
        log.original(trackingId).orElseThrow(() -> notThere(way.message()));
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, original.contentType())
        .body(original.body());
  }

  /** Of a message just accepted, the log has the original a moment later. */
  private static RefusedRequest notThere(MessageLog.Message message) {
    if (message.progress() != MessageLog.Progress.ACCEPTED) {
      return new RefusedRequest(Problem.NOT_FOUND, "");
    }
    Optional<Duration> soon = Optional.of(Duration.ofSeconds(1));
    return new RefusedRequest(
        Problem.LOG_UNAVAILABLE, "It is being written.", Optional.of(message.trackingId()), soon);
  }

  @GetMapping("/api/v1/messages")
  ResponseEntity<List<MessageLog.Message>> search(
      @RequestParam Optional<String> flow,
      @RequestParam Optional<String> sender,
      @RequestParam Optional<String> receiver,
      @RequestParam Optional<String> key,
      @RequestParam Optional<MessageLog.State> state,
      @RequestParam Optional<Instant> from,
      @RequestParam Optional<Instant> until,
      @RequestParam Optional<String> after,
      @RequestParam(defaultValue = "50") int limit,
      HttpServletRequest request) {
    check(after, limit);
    List<MessageLog.Message> page =
        log.search(
            Search.first(limit)
                .visibleTo(Caller.of(request).visibleTo())
                .flow(flow)
                .sender(sender)
                .receiver(receiver)
                .key(key.map(value -> asJournaled(flow, value)))
                .state(state)
                .between(from, until)
                .after(after));
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
    NextPage.link(request, page, limit).ifPresent(next -> answer.header(HttpHeaders.LINK, next));
    return answer.body(page);
  }

  /** What a lookup was about the journal knows by its hash alone. */
  private String asJournaled(Optional<String> flow, String key) {
    boolean lookup =
        flow.flatMap(configuration.get()::flow)
            .filter(f -> f.kind() == Flow.Kind.LOOKUP)
            .isPresent();
    return lookup ? hash.of(key) : key;
  }

  private static void check(Optional<String> after, int limit) {
    if (limit < 1 || limit > MAX_PAGE) {
      throw new RefusedRequest(Problem.BAD_REQUEST, "limit is 1 to " + MAX_PAGE + ".");
    }
    if (after.isPresent() && !TrackingId.isOne(after.get())) {
      throw new RefusedRequest(Problem.BAD_REQUEST, "after is a tracking id.");
    }
  }
}
