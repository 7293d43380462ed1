package id.simpul.routes.journal;

import static id.simpul.routes.journal.JournalMessages.START;
import static id.simpul.routes.journal.JournalMessages.accepted;
import static id.simpul.routes.journal.JournalMessages.idAt;
import static id.simpul.routes.journal.JournalMessages.of;
import static id.simpul.routes.journal.JournalMessages.queued;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.zaxxer.hikari.HikariDataSource;
import id.simpul.connectors.DeliveredReferences;
import id.simpul.routes.intake.Unlogged;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written is read again, the same on every database. */
class MessageLogTest {

  @TempDir Path directory;
  private HikariDataSource dataSource;
  private LogDatabase database;
  private JournalMessages journal;
  private MessageLog log;

  private void open(Database kind) throws SQLException {
    dataSource = kind.open(directory);
    database = new LogDatabase(dataSource, "hub");
    database.migrate();
    journal = new JournalMessages(database);
    log = new SqlMessageLog(dataSource, new Unlogged());
  }

  @AfterEach
  void close() {
    dataSource.close();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void theTablesAreMadeOnce(Database kind) throws Exception {
    open(kind);
    new LogDatabase(dataSource, "hub").migrate();
    assertThat(log.search(Looking.forAll().search())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aMessageIsShownWithItsWholeWayHoweverTheBatchesCutIt(Database kind) throws Exception {
    open(kind);
    String id = idAt(START);
    journal.write(accepted(id, START, "laksa", "k-1"));
    journal.write(queued(id, START.plusMillis(10), "lapor", "k-1"));
    journal.write(
        of(id, START.plusMillis(20), Event.Kind.HELD, "lapor", "no answer"),
        of(id, START.plusMillis(30), Event.Kind.HELD, "lapor", "no answer"));
    journal.write(of(id, START.plusMillis(40), Event.Kind.DELIVERED, "lapor", "ref-1"));
    MessageLog.Way way = log.find(id).orElseThrow();
    assertThat(way.events())
        .extracting(Event::kind)
        .containsExactly(
            Event.Kind.ACCEPTED,
            Event.Kind.QUEUED,
            Event.Kind.HELD,
            Event.Kind.HELD,
            Event.Kind.DELIVERED);
    assertThat(way.message())
        .isEqualTo(
            new MessageLog.Message(
                id,
                "laksa",
                "note",
                "m-" + id,
                "k-1",
                START,
                way.message().bytes(),
                MessageLog.Progress.DONE,
                List.of(
                    new MessageLog.Delivery(
                        "lapor",
                        MessageLog.State.DELIVERED,
                        "ref-1",
                        "",
                        2,
                        START.plusMillis(40)))));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void theOriginalIsKeptByteForByte(Database kind) throws Exception {
    open(kind);
    byte[] body = new byte[100_000];
    for (int i = 0; i < body.length; i++) {
      body[i] = (byte) i;
    }
    String id = idAt(START);
    journal.write(
        Entry.of(
            new Event(id, START, Event.Kind.ACCEPTED, "", ""),
            "",
            new Entry.Accepted("laksa", "note", "1", "application/octet-stream", body)));
    MessageLog.Original original = log.original(id).orElseThrow();
    assertThat(original.body()).isEqualTo(body);
    assertThat(original.contentType()).isEqualTo("application/octet-stream");
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void messagesAreFoundByKeySenderReceiverAndState(Database kind) throws Exception {
    open(kind);
    String dead = message(START, "laksa", "lapor", "k-1", Event.Kind.DEAD);
    String held = message(START.plusMillis(1), "laksa", "lapor", "k-2", Event.Kind.HELD);
    String done = message(START.plusMillis(2), "bmkg", "kbb", "k-1", Event.Kind.DELIVERED);
    assertThat(found(Looking.forAll())).containsExactly(done, held, dead);
    assertThat(found(Looking.forAll().key("k-1"))).containsExactly(done, dead);
    assertThat(found(Looking.forAll().sender("laksa"))).containsExactly(held, dead);
    assertThat(found(Looking.forAll().receiver("kbb"))).containsExactly(done);
    assertThat(found(Looking.forAll().visibleTo("kbb"))).containsExactly(done);
    assertThat(found(Looking.forAll().visibleTo("laksa"))).containsExactly(held, dead);
    assertThat(found(Looking.forAll().visibleTo("stranger"))).isEmpty();
    assertThat(found(Looking.forAll().state(MessageLog.State.DEAD))).containsExactly(dead);
    assertThat(found(Looking.forAll().receiver("lapor").state(MessageLog.State.HELD)))
        .containsExactly(held);
    assertThat(found(Looking.forAll().receiver("kbb").state(MessageLog.State.DEAD))).isEmpty();
    assertThat(found(Looking.forAll().state(MessageLog.State.DELIVERED))).containsExactly(done);
    String queued = idAt(START.plusMillis(3));
    journal.write(accepted(queued, START.plusMillis(3), "laksa", ""));
    journal.write(queued(queued, START.plusMillis(4), "lapor", ""));
    assertThat(found(Looking.forAll().state(MessageLog.State.QUEUED))).containsExactly(queued);
    journal.write(of(queued, START.plusMillis(5), Event.Kind.DELIVERED, "lapor", ""));
    assertThat(found(Looking.forAll().state(MessageLog.State.QUEUED))).isEmpty();
    assertThat(found(Looking.forAll().visibleTo("lapor").state(MessageLog.State.DEAD)))
        .containsExactly(dead);
    assertThat(found(Looking.forAll().visibleTo("kbb").state(MessageLog.State.DEAD))).isEmpty();
    assertThat(found(Looking.forAll().key("k-1").state(MessageLog.State.DEAD)))
        .containsExactly(dead);
    assertThat(found(Looking.forAll().receiver("lapor").key("k-2"))).containsExactly(held);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aMessageThatIsDeadForTwoReceiversIsFoundOnce(Database kind) throws Exception {
    open(kind);
    String one = message(START, "laksa", "lapor", "", Event.Kind.DEAD);
    String two = message(START.plusMillis(9), "laksa", "lapor", "", Event.Kind.DEAD);
    journal.write(
        queued(two, START.plusMillis(10), "kbb", ""),
        of(two, START.plusMillis(11), Event.Kind.DEAD, "kbb", ""));
    assertThat(found(Looking.forAll().state(MessageLog.State.DEAD).first(2)))
        .containsExactly(two, one);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aTimeSpanHoldsItsBeginningAndNotItsEnd(Database kind) throws Exception {
    open(kind);
    String before = message(START, "laksa", "lapor", "", Event.Kind.DELIVERED);
    String first = message(START.plusSeconds(1), "laksa", "lapor", "", Event.Kind.DELIVERED);
    String end = message(START.plusSeconds(2), "laksa", "lapor", "", Event.Kind.DELIVERED);
    assertThat(found(Looking.forAll().between(START.plusSeconds(1), START.plusSeconds(2))))
        .containsExactly(first)
        .doesNotContain(before, end);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void pagesFollowOneAnotherWithoutGapOrRepeat(Database kind) throws Exception {
    open(kind);
    String[] ids = new String[5];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = message(START.plusMillis(i), "laksa", "lapor", "", Event.Kind.DELIVERED);
    }
    List<String> first = found(Looking.forAll().visibleTo("lapor").first(2));
    List<String> second = found(Looking.forAll().visibleTo("lapor").after(first.get(1), 2));
    List<String> third = found(Looking.forAll().visibleTo("lapor").after(second.get(1), 2));
    assertThat(first).containsExactly(ids[4], ids[3]);
    assertThat(second).containsExactly(ids[2], ids[1]);
    assertThat(third).containsExactly(ids[0]);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aDeadLetterThatIsReplayedBeginsAnew(Database kind) throws Exception {
    open(kind);
    String id = message(START, "laksa", "lapor", "k", Event.Kind.DEAD);
    Instant again = START.plusSeconds(60);
    journal.write(of(id, again, Event.Kind.REPLAYED, "lapor", "Ani: mended"));
    assertThat(found(Looking.forAll().state(MessageLog.State.DEAD))).isEmpty();
    journal.write(
        queued(id, again.plusMillis(5), "lapor", "k"),
        of(id, again.plusMillis(9), Event.Kind.DELIVERED, "lapor", "ref-2"));
    MessageLog.Message message = log.find(id).orElseThrow().message();
    assertThat(message.deliveries())
        .extracting(MessageLog.Delivery::state, MessageLog.Delivery::attempts)
        .containsExactly(tuple(MessageLog.State.DELIVERED, 0));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void whatIsWrittenLateDoesNotUndoWhatHappenedAfterIt(Database kind) throws Exception {
    open(kind);
    String id = idAt(START);
    journal.write(of(id, START.plusMillis(30), Event.Kind.DELIVERED, "lapor", "ref-1"));
    assertThat(log.find(id)).as("no receipt written yet").isEmpty();
    assertThat(found(Looking.forAll())).isEmpty();
    journal.write(of(id, START.plusMillis(20), Event.Kind.HELD, "lapor", "no answer"));
    // The clock of the hub that translated is ahead.
    journal.write(queued(id, START.plusMillis(40), "lapor", "k-1"));
    journal.write(accepted(id, START, "laksa", ""));
    MessageLog.Message message = log.find(id).orElseThrow().message();
    assertThat(message.progress()).isEqualTo(MessageLog.Progress.DONE);
    assertThat(message.acceptedAt()).isEqualTo(START);
    assertThat(message.key()).isEqualTo("k-1");
    assertThat(message.deliveries())
        .extracting(d -> d.state(), d -> d.reference(), d -> d.attempts())
        .containsExactly(tuple(MessageLog.State.DELIVERED, "ref-1", 1));
    assertThat(found(Looking.forAll().state(MessageLog.State.HELD))).isEmpty();
    assertThat(log.original(id)).isPresent();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void anInvalidMessageThatIsReplayedIsUnderWayAgain(Database kind) throws Exception {
    open(kind);
    String id = idAt(START);
    journal.write(accepted(id, START, "laksa", ""));
    journal.write(of(id, START.plusMillis(5), Event.Kind.INVALID, "", "no id"));
    assertThat(log.find(id).orElseThrow().message().progress())
        .isEqualTo(MessageLog.Progress.INVALID);
    journal.write(of(id, START.plusSeconds(5), Event.Kind.REPLAYED, "", "Ani: mended"));
    assertThat(log.find(id).orElseThrow().message().progress())
        .isEqualTo(MessageLog.Progress.UNDER_WAY);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void attemptsBeforeAReplayOfTheSameBatchAreNotCounted(Database kind) throws Exception {
    open(kind);
    String id = idAt(START);
    journal.write(
        accepted(id, START, "laksa", "k"),
        queued(id, START.plusMillis(1), "lapor", "k"),
        of(id, START.plusMillis(2), Event.Kind.HELD, "lapor", "no answer"),
        of(id, START.plusMillis(3), Event.Kind.DEAD, "lapor", "refused"),
        of(id, START.plusMillis(4), Event.Kind.REPLAYED, "", "Ani: mended"),
        queued(id, START.plusMillis(5), "lapor", "k"));
    assertThat(log.find(id).orElseThrow().message().deliveries())
        .extracting(d -> d.state(), d -> d.attempts())
        .containsExactly(tuple(MessageLog.State.QUEUED, 0));
    assertThat(found(Looking.forAll().state(MessageLog.State.DEAD))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void referencesAreThoseOfTheReceiverAndFlowSinceThen(Database kind) throws Exception {
    open(kind);
    message(START, "laksa", "lapor", "old", Event.Kind.DELIVERED);
    String recent = message(START.plusSeconds(9), "laksa", "lapor", "new", Event.Kind.DELIVERED);
    message(START.plusSeconds(9), "laksa", "kbb", "other", Event.Kind.DELIVERED);
    message(START.plusSeconds(9), "laksa", "lapor", "dead", Event.Kind.DEAD);
    var references = new LoggedReferences(dataSource);
    assertThat(references.since("lapor", "note", START.plusSeconds(5)))
        .extracting(DeliveredReferences.Reference::reference)
        .containsExactly("detail of " + recent);
    assertThat(references.since("lapor", "another-flow", START)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void theLastJournalMessagesAreRemembered(Database kind) throws Exception {
    open(kind);
    LogBatch batch = new LogBatch();
    batch.add(accepted(idAt(START), START, "laksa", ""));
    database.write(batch, Set.of("j-1", "j-2"));
    assertThat(new LogDatabase(dataSource, "hub").lastWritten()).contains("j-1", "j-2");
  }

  private String message(Instant at, String sender, String receiver, String key, Event.Kind last)
      throws Exception {
    String id = idAt(at);
    journal.write(accepted(id, at, sender, key), queued(id, at.plusMillis(1), receiver, key));
    journal.write(of(id, at.plusMillis(2), last, receiver, "detail of " + id));
    return id;
  }

  private List<String> found(Looking looking) {
    return log.search(looking.search()).stream().map(MessageLog.Message::trackingId).toList();
  }
}
