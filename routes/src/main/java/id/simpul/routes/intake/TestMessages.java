package id.simpul.routes.intake;

import id.simpul.mappings.participant.Sends;
import id.simpul.routes.channel.Channel;
import id.simpul.routes.channel.Envelope;
import id.simpul.routes.channel.GroupCommit;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.Flow;
import id.simpul.routes.journal.Entry;
import id.simpul.routes.journal.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Takes in Test Messages: admitted, translated and mapped as any other on the same channels, and
 * stopped before the connector. Each has a tracking id that says so ({@link TrackingId#isTest}) and
 * is known by that wherever it comes: it is in nobody's order, waits for nothing, counts nowhere,
 * cannot be replayed, and ends with {@link Event.Kind#TESTED} or {@link Event.Kind#TEST_FAILED}.
 * Thread-safe.
 */
public final class TestMessages {

  /** One that comes later finds that nobody asks for it any more. */
  private static final Duration LIFE = Duration.ofMinutes(2);

  private static final byte[] NOTHING = new byte[0];

  private final Supplier<Configuration> configuration;
  private final GroupCommit commit;
  private final Clock clock;

  public TestMessages(Supplier<Configuration> configuration, GroupCommit commit, Clock clock) {
    this.configuration = configuration;
    this.commit = commit;
    this.clock = clock;
  }

  /**
   * Returns when it is on disk.
   *
   * @param receiver to whom alone it goes
   * @param who the person, for the record
   * @return its tracking id
   * @throws Refused as a message with this body would be, or if the receiver has no agreement
   */
  public String send(Submission s, String receiver, String who) throws Refused {
    Instant now = Instant.ofEpochMilli(clock.millis());
    Admission admission = new Admission(configuration.get(), now);
    Flow flow = admission.flow(s);
    Sends sends = admission.sends(s);
    admission.check(s, flow, sends);
    check(s, receiver, now);
    DurableIntake.read(s, sends);
    Envelope message = envelope(s, sends, receiver, now);
    CompletableFuture<Void> written =
        commit.put(Channel.intake(s.flow()), message, accepted(message, who));
    DurableIntake.await(written);
    return message.trackingId();
  }

  private void check(Submission s, String receiver, Instant now) throws Refused {
    if (configuration.get().inForce(s.flow(), s.sender(), now).stream()
        .noneMatch(agreement -> agreement.to().equals(receiver))) {
      throw new Refused(
          Refused.Reason.NO_AGREEMENT,
          "no agreement in force lets " + receiver + " receive flow " + s.flow());
    }
  }

  private static Envelope envelope(Submission s, Sends sends, String receiver, Instant now) {
    String id = TrackingId.test(now);
    return new Envelope(
        id,
        s.flow(),
        s.sender(),
        id,
        "",
        now,
        now.plus(LIFE),
        sends.mediaType(),
        receiver,
        "",
        0,
        NOTHING,
        s.body());
  }

  private static Entry accepted(Envelope e, String who) {
    return Entry.of(
        new Event(
            e.trackingId(), e.acceptedAt(), Event.Kind.ACCEPTED, "", "Test Message by " + who),
        "",
        new Entry.Accepted(e.sender(), e.flow(), e.messageId(), e.contentType(), e.original()));
  }
}
