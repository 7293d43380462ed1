package id.simpul.routes.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.Outcome;
import id.simpul.mappings.participant.Answers;
import id.simpul.mappings.translate.Payload;
import id.simpul.mappings.translate.TranslationFailed;
import id.simpul.routes.channel.GroupCommit;
import id.simpul.routes.configuration.Agreement;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.Flow;
import id.simpul.routes.intake.Refused;
import id.simpul.routes.intake.TrackingId;
import id.simpul.routes.journal.Entry;
import id.simpul.routes.journal.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Lookups through the answerer's connector; only that one was asked and what came of it is kept.
 */
public final class ConnectorLookups implements Lookups {

  private static final byte[] NOTHING = new byte[0];
  private static final String ANSWERED_BEFORE = "as it was answered moments before";

  private final Supplier<Configuration> configuration;
  private final Answerers answerers;
  private final GroupCommit journal;
  private final KeyedHash hash;
  private final Clock clock;

  public ConnectorLookups(
      Supplier<Configuration> configuration,
      Answerers answerers,
      GroupCommit journal,
      KeyedHash hash,
      Clock clock) {
    this.configuration = configuration;
    this.answerers = answerers;
    this.journal = journal;
    this.hash = hash;
    this.clock = clock;
  }

  @Override
  public Result ask(
      String asker, String flow, String contentType, byte[] body, Optional<Payload> known)
      throws Refused {
    Configuration current = configuration.get();
    Question question = Question.of(current, asker, flow, contentType, body, clock.instant());
    String trackingId = TrackingId.next(clock.instant());
    try {
      JsonNode canonical = question.asks().request().translate(question.body());
      Result result = answer(current, question, canonical, known, trackingId);
      record(asker, question, subject(question.flow(), canonical), result, known.isPresent());
      return result;
    } catch (TranslationFailed e) {
      Result refused = new Result.NotAccepted(trackingId, List.of(e.getMessage()));
      record(asker, question, "", refused, false);
      return refused;
    }
  }

  /** Whom or what it is about, as the journal may know it. */
  private String subject(Flow flow, JsonNode canonical) {
    return flow.key().map(at -> hash.of(canonical.at(at).asText(""))).orElse("");
  }

  private Result answer(
      Configuration current,
      Question q,
      JsonNode canonical,
      Optional<Payload> known,
      String trackingId) {
    List<String> violations = q.flow().schema().violations(canonical);
    if (!violations.isEmpty()) {
      return new Result.NotAccepted(trackingId, violations);
    }
    Optional<Agreement> agreement =
        q.agreements().stream().filter(a -> a.when().holds(canonical)).findFirst();
    if (agreement.isEmpty()) {
      return new Result.NotAccepted(trackingId, List.of("no agreement covers this request"));
    }
    return known.isPresent()
        ? new Result.Answered(trackingId, known.get())
        : call(current, q, agreement.get(), canonical, trackingId);
  }

  private Result call(
      Configuration current,
      Question q,
      Agreement agreement,
      JsonNode canonical,
      String trackingId) {
    Answers answers =
        current.participant(agreement.to()).flatMap(p -> p.answers(q.flow().id())).orElseThrow();
    try {
      Payload request = answers.request().translate(agreement.fields().filter(canonical));
      Outcome outcome =
          answerers.ask(agreement.to(), q.flow(), answers.action().name(), request, trackingId);
      return result(q, answers, outcome, trackingId);
    } catch (TranslationFailed e) {
      return new Result.NotAccepted(trackingId, List.of(e.getMessage()));
    }
  }

  private static Result result(Question q, Answers answers, Outcome outcome, String trackingId) {
    if (outcome instanceof Outcome.Delivered delivered) {
      return answered(q, answers, delivered.answer(), trackingId);
    }
    if (outcome instanceof Outcome.Rejected rejected) {
      return new Result.NotAccepted(trackingId, List.of(rejected.reason()));
    }
    if (outcome instanceof Outcome.Unavailable away) {
      return new Result.NoAnswer(trackingId, away.reason(), away.retryAfter());
    }
    if (outcome instanceof Outcome.NotYet early) {
      return new Result.NoAnswer(trackingId, early.reason(), Optional.of(early.retryAfter()));
    }
    String reason = outcome instanceof Outcome.Unknown unknown ? unknown.reason() : "no answer";
    return new Result.NoAnswer(trackingId, reason, Optional.empty());
  }

  private static Result answered(Question q, Answers answers, byte[] answer, String trackingId) {
    try {
      JsonNode canonical = answers.answer().translate(answer);
      List<String> violations =
          q.flow().answerSchema().map(s -> s.violations(canonical)).orElse(List.of());
      if (!violations.isEmpty()) {
        String reason = "the answer does not fit its schema: " + String.join("; ", violations);
        return new Result.NoAnswer(trackingId, reason, Optional.empty());
      }
      return new Result.Answered(trackingId, q.asks().answer().translate(canonical));
    } catch (TranslationFailed e) {
      String reason = "the answer cannot be read: " + e.getMessage();
      return new Result.NoAnswer(trackingId, reason, Optional.empty());
    }
  }

  /**
   * Evidence that a question was asked; of question and answer it has a keyed hash of the subject.
   */
  private void record(String asker, Question q, String subject, Result result, boolean known) {
    Instant now = clock.instant();
    String id = result.trackingId();
    journal.record(
        Entry.of(
            new Event(id, now, Event.Kind.ACCEPTED, "", ""),
            subject,
            new Entry.Accepted(asker, q.flow().id(), id, q.contentType(), NOTHING)));
    boolean answered = result instanceof Result.Answered;
    Event.Kind kind = answered ? Event.Kind.ANSWERED : Event.Kind.UNANSWERED;
    String detail = answered && known ? ANSWERED_BEFORE : reason(result);
    journal.record(Entry.of(new Event(id, now, kind, "", detail), subject));
  }

  private static String reason(Result result) {
    if (result instanceof Result.NotAccepted refused) {
      return String.join("; ", refused.reasons());
    }
    return result instanceof Result.NoAnswer none ? none.reason() : "";
  }
}
