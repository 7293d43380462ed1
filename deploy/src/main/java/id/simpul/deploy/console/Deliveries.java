package id.simpul.deploy.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.routes.Hub;
import id.simpul.routes.channel.Waiting;
import id.simpul.routes.hold.EntryWaits;
import id.simpul.routes.journal.MessageLog;
import id.simpul.routes.replay.Replay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jmx.export.annotation.ManagedOperation;
import org.springframework.jmx.export.annotation.ManagedResource;
import org.springframework.stereotype.Component;

/**
 * The deliveries as the console's page asks for them. No operation shows a body unmasked. A retry
 * goes through {@link Replay}: past the agreements again, once by its token, with who and why on
 * record. {@link ConsoleRules} says who may call what; what changes something is refused here once
 * more to everybody but an operator who is logged in.
 */
@Component
@ManagedResource(
    objectName = Deliveries.NAME,
    description = "Receivers, their dead letters and retries")
public class Deliveries {

  static final String NAME = "id.simpul:type=Deliveries";

  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
  private static final int BROWSED = 200;
  private static final int SHORTEST_REASON = 3;
  private static final int LONGEST_REASON = 500;

  private final ReceiverTable receivers;
  private final DeadLetters dead;
  private final MessageWays ways;
  private final Hub hub;
  private final ObjectMapper json;

  Deliveries(
      ReceiverTable receivers, DeadLetters dead, MessageWays ways, Hub hub, ObjectMapper json) {
    this.receivers = receivers;
    this.dead = dead;
    this.ways = ways;
    this.hub = hub;
    this.json = json;
  }

  @ManagedOperation(description = "Whether the one who asks may retry, pause and resume")
  public boolean mayRetry() {
    return ConsoleUser.current().operator();
  }

  @ManagedOperation(description = "Every receiver with its backlog, circuit and dead letters")
  public List<?> receivers() {
    return plain(receivers.rows());
  }

  @ManagedOperation(description = "A receiver's dead letters, newest first")
  public List<?> deadLetters(String receiver, int limit) {
    return plain(dead.of(receiver, limit));
  }

  /** To an operator with what was sent and answered, masked. Without the key. */
  @ManagedOperation(description = "The way of a message, with what was sent and answered")
  public Map<?, ?> way(String trackingId) {
    return plain(ways.of(trackingId, ConsoleUser.current()));
  }

  @ManagedOperation(description = "The values that code tables have no entry for")
  public List<?> missingEntries() {
    return plain(hub.missingEntries().all());
  }

  @ManagedOperation(description = "Every edge with its link, what waits, clock, disk and version")
  public List<?> edges() {
    return plain(hub.place().edges());
  }

  @ManagedOperation(description = "Tries at once what waits for a value that a table lacked")
  public Map<?, ?> retryMissing(String participant, String table, String value) {
    String who = operator();
    int messages = hub.entryWaits().retry(which(participant, table, value));
    LOG.info("console: {} retries {} messages of table {}", who, messages, table);
    return Map.of("messages", messages);
  }

  @ManagedOperation(description = "Sets what waits for a value aside for good, on record")
  public Map<?, ?> discardMissing(String participant, String table, String value, String reason)
      throws ActiveMQException {
    String who = operator();
    String onRecord = who + ": " + checked(reason);
    int messages = hub.entryWaits().discard(which(participant, table, value), onRecord);
    LOG.info("console: {} discards {} messages of table {}", who, messages, table);
    return Map.of("messages", messages);
  }

  private static EntryWaits.Which which(String participant, String table, String value) {
    return new EntryWaits.Which(Optional.of(participant), Optional.of(table), Optional.of(value));
  }

  /** Keys may be personal data: an operator alone sees them. */
  @ManagedOperation(description = "What waits on a queue, oldest first, without bodies")
  public List<?> browse(String queue, int limit) {
    ConsoleUser user = ConsoleUser.current();
    List<Waiting> waiting = hub.broker().waiting(queue, Math.max(1, Math.min(limit, BROWSED)));
    if (user.operator()) {
      LOG.info("console: {} browses {}", user.name(), queue);
      return plain(waiting);
    }
    return plain(waiting.stream().map(Deliveries::withoutKey).toList());
  }

  private static Waiting withoutKey(Waiting w) {
    return new Waiting(w.trackingId(), w.flow(), "", w.cause(), w.bytes(), w.since());
  }

  /** A dry run. An empty tracking id stands for all of the receiver's dead letters, 500 at most. */
  @ManagedOperation(description = "Says what a retry would send again; returns its token")
  public Map<?, ?> planRetry(String receiver, String trackingId) {
    operator();
    List<String> ids =
        dead.of(receiver, DeadLetters.MAX).stream()
            .map(DeadLetter::trackingId)
            .filter(id -> trackingId.isEmpty() || trackingId.equals(id))
            .toList();
    if (ids.isEmpty()) {
      return Map.of("token", "", "count", 0);
    }
    var search = DeadLetters.search(receiver, MessageLog.State.DEAD);
    Replay.Plan plan = hub.replay().plan(new Replay.Filter(search, Optional.of(receiver), ids));
    return Map.of("token", plan.token(), "count", plan.count());
  }

  @ManagedOperation(description = "Sends again what was planned, once, with the reason on record")
  public Map<?, ?> retry(String token, String reason) {
    String who = operator();
    Replay.Done done = hub.replay().apply(token, who, checked(reason));
    LOG.info("console: {} retries {} messages by {}", who, done.applied(), token);
    return Map.of("applied", done.applied(), "repeat", done.repeat());
  }

  @ManagedOperation(description = "Stops delivering to a receiver; its messages wait")
  public void pause(String receiver) throws Exception {
    LOG.info("console: {} pauses {}", operator(), receiver);
    receivers.pause(receiver);
  }

  @ManagedOperation(description = "Delivers to a paused receiver again")
  public void resume(String receiver) throws Exception {
    LOG.info("console: {} resumes {}", operator(), receiver);
    receivers.resume(receiver);
  }

  private static String operator() {
    ConsoleUser user = ConsoleUser.current();
    if (!user.operator()) {
      throw new SecurityException("Only an operator who is logged in to the console may do this.");
    }
    return user.name();
  }

  private static String checked(String reason) {
    String stripped = reason.strip();
    if (stripped.length() < SHORTEST_REASON || stripped.length() > LONGEST_REASON) {
      throw new IllegalArgumentException("A reason of 3 to 500 characters is needed.");
    }
    return stripped;
  }

  private Map<?, ?> plain(Object one) {
    return json.convertValue(one, Map.class);
  }

  private List<?> plain(List<?> records) {
    return json.convertValue(records, List.class);
  }
}
