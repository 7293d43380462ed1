package id.simpul.routes.edge;

import id.simpul.mappings.participant.Participant;
import id.simpul.mappings.translate.Payload;
import id.simpul.routes.configuration.Agreement;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.Flow;
import id.simpul.routes.intake.Refused;
import id.simpul.routes.intake.TrackingId;
import id.simpul.routes.journal.Entry;
import id.simpul.routes.journal.Event;
import id.simpul.routes.lookup.Lookups;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Lookups at an edge: asked here when the answerer lives here, at the centre otherwise. Without a
 * link the answer is at once that there is none, or the last one where the agreements allow that.
 * Thread-safe.
 */
final class EdgeLookups implements Lookups {

  private static final byte[] NOTHING = new byte[0];

  private final Lookups here;
  private final QuestionLink link;
  private final Supplier<LinkState> state;
  private final Predicate<Participant> livesHere;
  private final OwnHub hub;
  private final AnswerCache cache = new AnswerCache();

  EdgeLookups(
      Lookups here,
      QuestionLink link,
      Supplier<LinkState> state,
      Predicate<Participant> livesHere,
      OwnHub hub) {
    this.here = here;
    this.link = link;
    this.state = state;
    this.livesHere = livesHere;
    this.hub = hub;
  }

  @Override
  public Result ask(
      String asker, String flow, String contentType, byte[] body, Optional<Payload> known)
      throws Refused {
    Configuration current = hub.configuration().get();
    List<Agreement> agreements = current.inForce(flow, asker, hub.clock().instant());
    Optional<Flow> lookup = current.flow(flow).filter(f -> f.kind() == Flow.Kind.LOOKUP);
    boolean elsewhere =
        agreements.stream().anyMatch(a -> current.participant(a.to()).filter(livesHere).isEmpty());
    // What may not be asked at all is refused here, with or without a link.
    boolean mayAsk = current.participant(asker).flatMap(p -> p.asks(flow)).isPresent();
    if (lookup.isEmpty() || !mayAsk || !elsewhere || body.length > lookup.get().maxBytes()) {
      return here.ask(asker, flow, contentType, body, known);
    }
    Asked asked = new Asked(asker, lookup.get(), contentType, body);
    return known.isPresent() ? again(asked, known.get()) : askCentre(asked, allowed(agreements));
  }

  /** The centre has it on record that this was asked moments ago. */
  private Result again(Asked asked, Payload known) {
    Instant now = hub.clock().instant();
    String id = TrackingId.next(now);
    record(asked, id, now, Optional.of("with the answer of moments ago"), "");
    return new Result.Answered(id, known);
  }

  /** A question on its way to the centre. */
  record Asked(String asker, Flow flow, String contentType, byte[] body) {}

  /** All that might have been the one must allow it. */
  private static Optional<Duration> allowed(List<Agreement> agreements) {
    boolean all = agreements.stream().allMatch(a -> a.cache().isPresent());
    return all
        ? agreements.stream().flatMap(a -> a.cache().stream()).min(Duration::compareTo)
        : Optional.empty();
  }

  private Result askCentre(Asked asked, Optional<Duration> allowed) throws Refused {
    String key = AnswerCache.key(asked.asker(), asked.flow().id(), asked.body());
    LinkState now = state.get();
    if (!now.up()) {
      return without(asked, key, allowed, "the link has been down since " + now.since());
    }
    Optional<Reply> reply = link.ask(asked);
    if (reply.isEmpty()) {
      return without(asked, key, allowed, "the centre did not answer in time");
    }
    if (reply.get() instanceof Reply.NotTaken refused) {
      throw refused.why();
    }
    Result result = ((Reply.Came) reply.get()).result();
    if (result instanceof Result.Answered answered && allowed.isPresent()) {
      cache.keep(key, answered.answer());
    }
    return result;
  }

  private Result without(Asked asked, String key, Optional<Duration> allowed, String reason) {
    Instant now = hub.clock().instant();
    String id = TrackingId.next(now);
    Optional<AnswerCache.Old> old = allowed.flatMap(longest -> cache.find(key, longest));
    Optional<String> how =
        old.map(o -> "with an answer " + o.age().toSeconds() + " s old: " + reason);
    record(asked, id, now, how, reason);
    return old.isPresent()
        ? new Result.Answered(id, old.get().answer(), Optional.of(old.get().age()))
        : new Result.NoConnection(id, reason);
  }

  /** What the centre was asked is in its log; what it was not asked is in this one. */
  private void record(
      Asked asked, String id, Instant now, Optional<String> answered, String unanswered) {
    Entry.Accepted question =
        new Entry.Accepted(asked.asker(), asked.flow().id(), id, asked.contentType(), NOTHING);
    Event accepted = new Event(id, now, Event.Kind.ACCEPTED, "", "");
    hub.journal().record(Entry.of(accepted, "", question));
    Event.Kind kind = answered.isPresent() ? Event.Kind.ANSWERED : Event.Kind.UNANSWERED;
    hub.journal().record(Entry.of(new Event(id, now, kind, "", answered.orElse(unanswered))));
  }
}
