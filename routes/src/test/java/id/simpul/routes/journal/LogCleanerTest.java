package id.simpul.routes.journal;

import static id.simpul.routes.journal.JournalMessages.START;
import static id.simpul.routes.journal.JournalMessages.accepted;
import static id.simpul.routes.journal.JournalMessages.idAt;
import static id.simpul.routes.journal.JournalMessages.of;
import static id.simpul.routes.journal.JournalMessages.queued;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import id.simpul.routes.intake.Unlogged;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

class LogCleanerTest {

  private static final Instant OLD = START.minus(Duration.ofDays(401));
  private static final Instant MIDDLE = START.minus(Duration.ofDays(91));
  private static final Instant YOUNG = START.minus(Duration.ofDays(89));

  @TempDir Path directory;
  private HikariDataSource dataSource;
  private JournalMessages journal;
  private MessageLog log;
  private LogCleaner cleaner;

  private void open(Database kind) throws SQLException {
    dataSource = kind.open(directory);
    LogDatabase database = new LogDatabase(dataSource, "hub");
    database.migrate();
    journal = new JournalMessages(database);
    log = new SqlMessageLog(dataSource, new Unlogged());
    Clock clock = Clock.fixed(START, ZoneOffset.UTC);
    cleaner = new LogCleaner(dataSource, Retention.DEFAULT, clock);
  }

  @AfterEach
  void close() {
    if (cleaner != null) {
      cleaner.close();
      dataSource.close();
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void bodiesGoFirstAndEntriesLater(Database kind) throws Exception {
    open(kind);
    String old = ended(OLD, Event.Kind.DELIVERED);
    String middle = ended(MIDDLE, Event.Kind.DELIVERED);
    String young = ended(YOUNG, Event.Kind.DELIVERED);
    assertThat(cleaner.clean()).isEqualTo(new LogCleaner.Removed(1, 1, 0, 0));
    assertThat(log.find(old)).isEmpty();
    assertThat(log.original(old)).isEmpty();
    assertThat(log.find(middle).orElseThrow().events()).hasSize(3);
    assertThat(log.original(middle)).isEmpty();
    assertThat(log.original(young)).isPresent();
    assertThat(rows("delivery", old)).isZero();
    assertThat(cleaner.clean()).isEqualTo(new LogCleaner.Removed(0, 0, 0, 0));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void whatWasSentGoesWithTheOriginalAndItsDigestLater(Database kind) throws Exception {
    open(kind);
    String old = sent(OLD);
    String middle = sent(MIDDLE);
    String young = sent(YOUNG);
    cleaner.clean();
    EvidenceLog evidence = new EvidenceLog(dataSource);
    assertThat(evidence.of(old)).isEmpty();
    Excerpt without = evidence.of(middle).get(0).evidence().sent();
    assertThat(without.bytes()).isEmpty();
    assertThat(without.length()).isEqualTo(3);
    assertThat(without.sha256()).hasSize(32);
    assertThat(evidence.of(young).get(0).evidence().sent().bytes()).containsExactly(1, 2, 3);
  }

  private String sent(Instant at) throws Exception {
    String id = ended(at, Event.Kind.DELIVERED);
    Event event = new Event(id, at, Event.Kind.DELIVERED, "lapor", "");
    journal.write(Entry.of(event, Evidence.Kept.BODIES.of(new byte[] {1, 2, 3}, new byte[0])));
    return id;
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void whatSomebodyMayStillActOnIsKept(Database kind) throws Exception {
    open(kind);
    List<String> needed = new ArrayList<>();
    for (Event.Kind last :
        List.of(Event.Kind.HELD, Event.Kind.AVAILABLE, Event.Kind.DEAD, Event.Kind.EXPIRED)) {
      needed.add(ended(OLD, last));
    }
    needed.add(begun());
    needed.add(queuedOnly());
    needed.add(invalid());
    needed.add(replayed());
    needed.add(deliveredToOneOfTwo());
    LogCleaner.Removed removed = cleaner.clean();
    assertThat(removed).isEqualTo(new LogCleaner.Removed(0, 0, 0, needed.size()));
    for (String id : needed) {
      assertThat(log.find(id)).isPresent();
      assertThat(log.original(id)).isPresent();
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void whatAnOperatorDiscardedGoes(Database kind) throws Exception {
    open(kind);
    String discarded = ended(OLD, Event.Kind.DISCARDED);
    String invalid = invalid();
    journal.write(of(invalid, OLD.plusSeconds(9), Event.Kind.DISCARDED, "", "Ani: a test"));
    String nobody = begun();
    journal.write(of(nobody, OLD.plusSeconds(9), Event.Kind.NO_RECEIVER, "", "none"));
    assertThat(cleaner.clean().messages()).isEqualTo(3);
    assertThat(List.of(rows("attention", discarded), rows("body", invalid), rows("body", nobody)))
        .containsOnly(0);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void manyPagesAreGoneThroughPastWhatIsKept(Database kind) throws Exception {
    open(kind);
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 1_300; i++) {
      Instant at = OLD.plusMillis(i);
      String id = idAt(at);
      entries.add(accepted(id, at, "laksa", "k"));
      entries.add(queued(id, at, "lapor", "k"));
      Event.Kind last = i < 600 ? Event.Kind.DEAD : Event.Kind.DELIVERED;
      entries.add(of(id, at.plusMillis(1), last, "lapor", ""));
    }
    journal.write(entries.toArray(Entry[]::new));
    assertThat(cleaner.clean()).isEqualTo(new LogCleaner.Removed(0, 700, 0, 600));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void plansOfReplaysGoWithTheEntries(Database kind) throws Exception {
    open(kind);
    for (Instant at : List.of(OLD, MIDDLE)) {
      new JdbcTemplate(dataSource)
          .update(
              "INSERT INTO replay_plan (token, created_at, receiver, who, why, applied, ids)"
                  + " VALUES (?,?,'','','',-1,'')",
              at.toString(),
              at.atOffset(ZoneOffset.UTC));
    }
    assertThat(cleaner.clean().plans()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void itRunsByItselfAfterTheStart(Database kind) throws Exception {
    open(kind);
    String old = ended(OLD, Event.Kind.DELIVERED);
    cleaner.start(Duration.ZERO);
    await().atMost(Duration.ofSeconds(20)).until(() -> log.find(old).isEmpty());
  }

  @Test
  void entriesCannotBeKeptShorterThanBodies() {
    Duration month = Duration.ofDays(30);
    assertThatThrownBy(() -> new Retention(month, month.minusDays(1)))
        .hasMessageContaining("at least as long as bodies");
    assertThatThrownBy(() -> new Retention(Duration.ZERO, month))
        .hasMessageContaining("at least a day");
  }

  private String ended(Instant at, Event.Kind last) throws Exception {
    String id = idAt(at);
    journal.write(accepted(id, at, "laksa", "k"), queued(id, at.plusMillis(1), "lapor", "k"));
    journal.write(of(id, at.plusMillis(2), last, "lapor", ""));
    return id;
  }

  private String begun() throws Exception {
    String id = idAt(OLD);
    journal.write(accepted(id, OLD, "laksa", "k"));
    return id;
  }

  private String queuedOnly() throws Exception {
    String id = begun();
    journal.write(queued(id, OLD.plusMillis(1), "lapor", "k"));
    return id;
  }

  private String invalid() throws Exception {
    String id = begun();
    journal.write(of(id, OLD.plusMillis(1), Event.Kind.INVALID, "", "no id"));
    return id;
  }

  private String replayed() throws Exception {
    String id = ended(OLD, Event.Kind.DEAD);
    journal.write(of(id, OLD.plusSeconds(1), Event.Kind.REPLAYED, "", "Ani: mended"));
    return id;
  }

  private String deliveredToOneOfTwo() throws Exception {
    String id = ended(OLD, Event.Kind.DELIVERED);
    journal.write(queued(id, OLD.plusMillis(1), "kbb", "k"));
    return id;
  }

  private int rows(String table, String id) {
    return new JdbcTemplate(dataSource)
        .queryForObject(
            "SELECT COUNT(*) FROM " + table + " WHERE tracking_id = ?", Integer.class, id);
  }
}
