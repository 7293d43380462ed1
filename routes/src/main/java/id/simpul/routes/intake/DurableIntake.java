package id.simpul.routes.intake;

import id.simpul.mappings.json.MalformedBody;
import id.simpul.mappings.participant.Sends;
import id.simpul.mappings.participant.SourceBody;
import id.simpul.routes.channel.Envelope;
import id.simpul.routes.channel.GroupCommit;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.Flow;
import id.simpul.routes.journal.Entry;
import id.simpul.routes.journal.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Intake over the broker: checks, recognises repeats, writes, and only then gives the receipt. */
public final class DurableIntake implements Intake {

  private static final byte[] NOTHING = new byte[0];

  /** Longer than a slow disk needs, shorter than a sender's patience. */
  private static final long PATIENCE_SECONDS = 20;

  private final Supplier<Configuration> configuration;
  private final GroupCommit commit;
  private final ReceiptStore receipts;
  private final Unlogged unlogged;
  private final DiskWatch disk;
  private final Onward onward;
  private final Clock clock;
  private final ConcurrentMap<ReceiptKey, CompletableFuture<Found>> underWay =
      new ConcurrentHashMap<>();

  public DurableIntake(
      Supplier<Configuration> configuration,
      GroupCommit commit,
      ReceiptStore receipts,
      Unlogged unlogged,
      DiskWatch disk,
      Onward onward,
      Clock clock) {
    this.configuration = configuration;
    this.commit = commit;
    this.receipts = receipts;
    this.unlogged = unlogged;
    this.disk = disk;
    this.onward = onward;
    this.clock = clock;
  }

  @Override
  public Receipt accept(Submission s) throws Refused {
    Instant now = Instant.ofEpochMilli(clock.millis());
    Configuration current = configuration.get();
    Admission admission = new Admission(current, now);
    Flow flow = admission.flow(s);
    Sends sends = admission.sends(s);
    admission.check(s, flow, sends);
    SourceBody body = read(s, sends);
    Optional<String> messageId = messageId(s, flow, sends, body);
    String trackingId = TrackingId.next(now);
    Envelope envelope =
        envelope(s, flow, sends, body, messageId.orElse(trackingId), trackingId, now)
            .under(current.shortVersion());
    ReceiptKey key = ReceiptKey.of(s.sender(), s.flow(), envelope.messageId());
    return messageId.isPresent() ? acceptOnce(key, envelope) : accept(key, envelope);
  }

  /** Refuses a body that cannot be read, unless its sender never looks at refusals. */
  static SourceBody read(Submission s, Sends sends) throws Refused {
    try {
      return SourceBody.read(s.body(), sends.mediaType());
    } catch (MalformedBody e) {
      if (sends.keepsMalformed()) {
        // Translate finds the same fault and sets it aside with the place.
        return SourceBody.unreadable(s.body(), sends.mediaType());
      }
      throw new Refused(
          Refused.Reason.MALFORMED,
          e.getMessage()
              + (e.line() > 0 ? " (line " + e.line() + ", column " + e.column() + ")" : ""));
    }
  }

  private static Optional<String> messageId(Submission s, Flow flow, Sends sends, SourceBody body)
      throws Refused {
    Optional<String> id = s.idempotencyKey();
    if (id.isEmpty()) {
      id = sends.messageId().flatMap(locator -> locator.find(body));
    }
    if (id.isPresent() && !MessageIds.usable(id.get())) {
      throw new Refused(
          Refused.Reason.BAD_MESSAGE_ID,
          "a message id has 1 to 200 characters and no control characters");
    }
    return id;
  }

  private static Envelope envelope(
      Submission s,
      Flow flow,
      Sends sends,
      SourceBody body,
      String messageId,
      String trackingId,
      Instant now) {
    String key = sends.key().flatMap(locator -> locator.find(body)).orElse(withoutKey(s, flow));
    return new Envelope(
        trackingId,
        s.flow(),
        s.sender(),
        messageId,
        key,
        now,
        now.plus(flow.deliverWithin()),
        sends.mediaType(),
        "",
        "",
        0,
        NOTHING,
        s.body());
  }

  /** Where the flow keeps order but this body does not show by what, the sender's order is kept. */
  private static String withoutKey(Submission s, Flow flow) {
    return flow.key().isPresent() ? s.sender() : "";
  }

  /**
   * Of callers with the same id at the same time, the first writes and the others get its receipt.
   */
  private Receipt acceptOnce(ReceiptKey key, Envelope envelope) throws Refused {
    ReceiptKey body = hash(envelope);
    CompletableFuture<Found> mine = new CompletableFuture<>();
    CompletableFuture<Found> earlier = underWay.putIfAbsent(key, mine);
    if (earlier != null) {
      return repeat(envelope, body, await(earlier));
    }
    mine.whenComplete((found, failure) -> underWay.remove(key));
    Optional<Found> known = known(key, mine);
    if (known.isPresent()) {
      return repeat(envelope, body, known.get());
    }
    write(key, envelope, body, mine);
    return receipt(envelope, await(mine).trackingId(), envelope.acceptedAt(), false);
  }

  private Optional<Found> known(ReceiptKey key, CompletableFuture<Found> mine) {
    try {
      Optional<Found> known = receipts.find(key);
      known.ifPresent(mine::complete);
      return known;
    } catch (RuntimeException e) {
      mine.completeExceptionally(e);
      throw e;
    }
  }

  private Receipt accept(ReceiptKey key, Envelope envelope) throws Refused {
    CompletableFuture<Found> mine = new CompletableFuture<>();
    write(key, envelope, hash(envelope), mine);
    return receipt(envelope, await(mine).trackingId(), envelope.acceptedAt(), false);
  }

  /** Completes when the message is on disk, or has failed to get there; however long that takes. */
  private void write(
      ReceiptKey key, Envelope e, ReceiptKey body, CompletableFuture<Found> outcome) {
    if (!disk.writable()) {
      outcome.completeExceptionally(
          new Refused(Refused.Reason.NOT_WRITABLE, "the hub's disk is full"));
      return;
    }
    Receipt receipt = receipt(e, e.trackingId(), e.acceptedAt(), false);
    unlogged.add(new Unlogged.Accepted(receipt, e.key(), e.original().length));
    commit
        .put(onward.channel(e), e, accepted(e))
        .whenComplete((written, failure) -> settle(key, found(e, body), outcome, failure));
  }

  /** A caller may have stopped waiting: its repeat gets this receipt all the same. */
  private void settle(
      ReceiptKey key, Found receipt, CompletableFuture<Found> outcome, Throwable failure) {
    if (failure == null) {
      receipts.put(key, receipt);
      outcome.complete(receipt);
    } else {
      outcome.completeExceptionally(failure);
    }
  }

  private static Entry accepted(Envelope e) {
    return Entry.of(
        new Event(e.trackingId(), e.acceptedAt(), Event.Kind.ACCEPTED, "", ""),
        e.key(),
        new Entry.Accepted(e.sender(), e.flow(), e.messageId(), e.contentType(), e.original()));
  }

  private static Receipt repeat(Envelope e, ReceiptKey body, Found first) throws Refused {
    if (!first.body().equals(body)) {
      throw new Refused(
          Refused.Reason.CONFLICT,
          "this message id came before with another body",
          Optional.of(first.trackingId()));
    }
    return receipt(e, first.trackingId(), first.acceptedAt(), true);
  }

  private static Receipt receipt(Envelope e, String trackingId, Instant at, boolean repeat) {
    return new Receipt(trackingId, e.sender(), e.flow(), e.messageId(), at, repeat);
  }

  private static Found found(Envelope e, ReceiptKey body) {
    return new Found(body, e.acceptedAt(), e.trackingId());
  }

  private static ReceiptKey hash(Envelope e) {
    return ReceiptKey.of(e.original());
  }

  /** Waits for the disk, but not for ever. */
  static <T> T await(CompletableFuture<T> written) throws Refused {
    try {
      return written.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw notWritable();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Refused refused ? refused : notWritable();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw notWritable();
    }
  }

  private static Refused notWritable() {
    return new Refused(Refused.Reason.NOT_WRITABLE, "the hub cannot write messages now");
  }
}
