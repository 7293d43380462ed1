package id.simpul.routes.journal;

import static id.simpul.routes.journal.JournalMessages.START;
import static id.simpul.routes.journal.JournalMessages.accepted;
import static id.simpul.routes.journal.JournalMessages.of;
import static id.simpul.routes.journal.JournalMessages.queued;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import id.simpul.routes.channel.BrokerSettings;
import id.simpul.routes.channel.Channel;
import id.simpul.routes.channel.EmbeddedBroker;
import id.simpul.routes.channel.Sessions;
import id.simpul.routes.channel.Transaction;
import id.simpul.routes.intake.ReceiptStore;
import id.simpul.routes.intake.Unlogged;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hubs that share one database write about the same messages. */
class SeveralHubsTest {

  private static final int MESSAGES = 300;

  @TempDir Path directory;
  private HikariDataSource dataSource;
  private MessageLog log;
  private List<String> ids;

  @BeforeEach
  void open() throws Exception {
    dataSource = Database.POSTGRESQL.open(directory);
    log = new SqlMessageLog(dataSource, new Unlogged());
    ids =
        IntStream.range(0, MESSAGES)
            .mapToObj(i -> JournalMessages.idAt(START.plusMillis(i)))
            .toList();
  }

  @AfterEach
  void close() {
    dataSource.close();
  }

  @Test
  void theStepsOfAMessageMayReachTheLogByDifferentHubs() throws Exception {
    try (EmbeddedBroker broker = broker();
        Sessions sessions = new Sessions(broker.connector());
        ReceiptStore one = new ReceiptStore(directory.resolve("one"), Duration.ofDays(8));
        ReceiptStore two = new ReceiptStore(directory.resolve("two"), Duration.ofDays(8));
        LogWriter first = new LogWriter(sessions, dataSource, one, new Unlogged(), "hub-1");
        LogWriter second = new LogWriter(sessions, dataSource, two, new Unlogged(), "hub-2")) {
      first.start();
      second.start();
      record(sessions, id -> accepted(id, START, "laksa", "k"));
      record(sessions, id -> queued(id, START.plusMillis(1), "lapor", "k"));
      record(sessions, id -> of(id, START.plusMillis(2), Event.Kind.HELD, "lapor", "away"));
      record(sessions, id -> of(id, START.plusMillis(3), Event.Kind.DELIVERED, "lapor", "r"));
      await().atMost(Duration.ofSeconds(60)).until(() -> broker.depth(Channel.JOURNAL) == 0);
    }
    everyMessageWentItsWholeWay();
  }

  private EmbeddedBroker broker() throws Exception {
    EmbeddedBroker broker = new EmbeddedBroker(BrokerSettings.in(directory.resolve("broker")));
    broker.start();
    broker.declare(Channel.JOURNAL);
    return broker;
  }

  private void record(Sessions sessions, Function<String, Entry> entry) throws Exception {
    try (Transaction tx = new Transaction(sessions.transacted())) {
      for (String id : ids) {
        tx.record(entry.apply(id));
        tx.commit();
      }
    }
  }

  @Test
  void hubsThatWriteTheSameMessagesAtOnceDoNotWaitInACircle() throws Exception {
    LogDatabase one = database("hub-1");
    LogDatabase two = database("hub-2");
    CyclicBarrier together = new CyclicBarrier(2);
    List<String> backwards = new ArrayList<>(ids);
    Collections.reverse(backwards);
    CompletableFuture<Void> first =
        CompletableFuture.runAsync(
            () ->
                writing(
                    one,
                    together,
                    ids,
                    id -> accepted(id, START, "laksa", "k"),
                    id -> of(id, START.plusMillis(2), Event.Kind.HELD, "lapor", "away")));
    CompletableFuture<Void> second =
        CompletableFuture.runAsync(
            () ->
                writing(
                    two,
                    together,
                    backwards,
                    id -> queued(id, START.plusMillis(1), "lapor", "k"),
                    id -> of(id, START.plusMillis(3), Event.Kind.DELIVERED, "lapor", "r")));
    CompletableFuture.allOf(first, second).get(60, TimeUnit.SECONDS);
    everyMessageWentItsWholeWay();
  }

  private LogDatabase database(String hub) throws Exception {
    LogDatabase database = new LogDatabase(dataSource, hub);
    database.migrate();
    return database;
  }

  /** One batch a step, each at the same moment as the other hub's. */
  @SafeVarargs
  private static void writing(
      LogDatabase database,
      CyclicBarrier together,
      List<String> ids,
      Function<String, Entry>... steps) {
    try {
      for (Function<String, Entry> step : steps) {
        together.await(30, TimeUnit.SECONDS);
        new JournalMessages(database).write(ids.stream().map(step).toArray(Entry[]::new));
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void everyMessageWentItsWholeWay() {
    for (String id : ids) {
      MessageLog.Way way = log.find(id).orElseThrow();
      assertThat(way.events())
          .extracting(Event::kind)
          .containsExactly(
              Event.Kind.ACCEPTED, Event.Kind.QUEUED, Event.Kind.HELD, Event.Kind.DELIVERED);
      assertThat(way.message().progress()).isEqualTo(MessageLog.Progress.DONE);
      assertThat(way.message().deliveries().get(0).attempts()).isEqualTo(1);
      assertThat(log.original(id)).isPresent();
    }
    assertThat(log.search(Looking.forAll().state(MessageLog.State.HELD).search())).isEmpty();
  }
}
