package id.simpul.routes.replay;

import id.simpul.routes.channel.Channel;
import id.simpul.routes.channel.Envelope;
import id.simpul.routes.channel.Sessions;
import id.simpul.routes.channel.Transaction;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.Flow;
import id.simpul.routes.hold.EntryWaits;
import id.simpul.routes.intake.TrackingId;
import id.simpul.routes.journal.Event;
import id.simpul.routes.journal.MessageLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.activemq.artemis.api.core.ActiveMQDuplicateIdException;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.springframework.dao.DataAccessException;

/**
 * Replays from the message log. Each message goes through in a transaction of its own that takes it
 * off its dead or invalid channel, puts its original on the intake channel and writes the journal
 * event; the broker refuses the same message under the same token a second time, so that a replay
 * that was interrupted can be sent again.
 */
public final class BrokerReplay implements Replay {

  private static final int SHOWN = 20;
  private static final Duration DEFAULT_DEADLINE = Duration.ofDays(7);

  private final Sessions sessions;
  private final MessageLog log;
  private final PlanStore plans;
  private final Supplier<Configuration> configuration;
  private final EntryWaits entryWaits;
  private final Clock clock;

  public BrokerReplay(
      Sessions sessions,
      MessageLog log,
      DataSource dataSource,
      Supplier<Configuration> configuration,
      EntryWaits entryWaits,
      Clock clock) {
    this.sessions = sessions;
    this.log = log;
    this.plans = new PlanStore(dataSource);
    this.configuration = configuration;
    this.entryWaits = entryWaits;
    this.clock = clock;
  }

  @Override
  public Plan plan(Filter filter) {
    List<MessageLog.Message> found =
        filter.trackingIds().isEmpty()
            ? log.search(filter.search())
            : filter.trackingIds().stream()
                .filter(id -> !TrackingId.isTest(id))
                .flatMap(id -> log.find(id).stream())
                .map(MessageLog.Way::message)
                .toList();
    String token = TrackingId.next(clock.instant());
    try {
      List<String> ids = found.stream().map(MessageLog.Message::trackingId).toList();
      plans.save(token, filter.receiver().orElse(""), ids, clock.instant());
    } catch (DataAccessException e) {
      throw new MessageLog.LogUnavailable(e);
    }
    return new Plan(token, found.size(), found.stream().limit(SHOWN).toList());
  }

  @Override
  public Done apply(String token, String who, String why) {
    return run(token, who, why, this::again);
  }

  @Override
  public Done discard(String token, String who, String why) {
    return run(token, who, why, this::aside);
  }

  @FunctionalInterface
  private interface Action {
    boolean on(MessageLog.Message message, PlanStore.Stored plan, String onRecord)
        throws ActiveMQException;
  }

  private Done run(String token, String who, String why, Action action) {
    PlanStore.Stored plan = find(token);
    if (plan.applied() >= 0) {
      return new Done(token, plan.applied(), true);
    }
    int applied = 0;
    for (String id : plan.ids()) {
      Optional<MessageLog.Way> way = log.find(id);
      if (way.isPresent()
          && !actedOnSince(plan.madeAt(), way.get())
          && act(action, way.get().message(), plan, who + ": " + why)) {
        applied++;
      }
    }
    plans.applied(token, who, why, applied);
    return new Done(token, applied, false);
  }

  /** By another plan, made for the same messages: its operator was first. */
  private static boolean actedOnSince(Instant madeAt, MessageLog.Way way) {
    return way.events().stream()
        .filter(e -> e.kind() == Event.Kind.REPLAYED || e.kind() == Event.Kind.DISCARDED)
        .anyMatch(e -> e.at().isAfter(madeAt));
  }

  private PlanStore.Stored find(String token) {
    try {
      return plans.find(token).orElseThrow(() -> new UnknownPlan(token));
    } catch (DataAccessException e) {
      throw new MessageLog.LogUnavailable(e);
    }
  }

  private static boolean act(
      Action action, MessageLog.Message message, PlanStore.Stored plan, String onRecord) {
    try {
      return action.on(message, plan, onRecord);
    } catch (ActiveMQDuplicateIdException e) {
      return true;
    } catch (ActiveMQException e) {
      throw new IllegalStateException("the broker cannot take the replay now", e);
    }
  }

  private boolean again(MessageLog.Message message, PlanStore.Stored plan, String onRecord)
      throws ActiveMQException {
    Optional<MessageLog.Original> original = log.original(message.trackingId());
    if (original.isEmpty() || isElsewhere(original.get()) || waits(message, plan.receiver())) {
      return false;
    }
    try (Transaction tx = new Transaction(sessions.transacted())) {
      if (SetAside.take(tx, message, plan.receiver()).isEmpty()
          && isSetAside(message, plan.receiver())) {
        // Taken by another plan that the log has not heard of yet.
        return false;
      }
      tx.putOnce(
          Channel.intake(message.flow()),
          envelope(message, original.get(), plan.receiver())
              .under(configuration.get().shortVersion()),
          plan.token() + message.trackingId());
      tx.record(event(message, Event.Kind.REPLAYED, plan.receiver(), onRecord));
      tx.commit();
      return true;
    }
  }

  /** Another hub handed it over and keeps its original: it is replayed there. */
  private static boolean isElsewhere(MessageLog.Original original) {
    return original.body().length == 0;
  }

  /** It goes on by itself when a code table has the entry; a second one would go beside it. */
  private static boolean waits(MessageLog.Message m, String receiver) {
    return m.progress() == MessageLog.Progress.WAITING
        || deliveries(m, receiver).anyMatch(d -> d.state() == MessageLog.State.WAITING);
  }

  private static boolean isSetAside(MessageLog.Message m, String receiver) {
    return m.progress() == MessageLog.Progress.INVALID
        || deliveries(m, receiver).anyMatch(d -> d.state() == MessageLog.State.DEAD);
  }

  private static Stream<MessageLog.Delivery> deliveries(MessageLog.Message m, String receiver) {
    return m.deliveries().stream().filter(d -> receiver.isEmpty() || d.receiver().equals(receiver));
  }

  private Envelope envelope(MessageLog.Message m, MessageLog.Original original, String receiver) {
    Instant deadline = clock.instant().plus(deliverWithin(m.flow()));
    return new Envelope(
        m.trackingId(),
        m.flow(),
        m.sender(),
        m.messageId(),
        m.key(),
        m.acceptedAt(),
        deadline,
        original.contentType(),
        receiver,
        "",
        0,
        new byte[0],
        original.body());
  }

  private Duration deliverWithin(String flow) {
    return configuration.get().flow(flow).map(Flow::deliverWithin).orElse(DEFAULT_DEADLINE);
  }

  private boolean aside(MessageLog.Message message, PlanStore.Stored plan, String onRecord)
      throws ActiveMQException {
    try (Transaction tx = new Transaction(sessions.transacted())) {
      List<String> taken = SetAside.take(tx, message, plan.receiver());
      for (String receiver : taken) {
        tx.record(event(message, Event.Kind.DISCARDED, receiver, onRecord));
      }
      tx.commit();
      int waited = entryWaits.discard(message.trackingId(), plan.receiver(), onRecord);
      return waited > 0 || !taken.isEmpty();
    }
  }

  private Event event(MessageLog.Message m, Event.Kind kind, String receiver, String detail) {
    return new Event(m.trackingId(), clock.instant(), kind, receiver, detail);
  }
}
