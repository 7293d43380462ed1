package id.simpul.routes.journal;

import static id.simpul.routes.journal.JournalMessages.START;
import static id.simpul.routes.journal.JournalMessages.accepted;
import static id.simpul.routes.journal.JournalMessages.idAt;
import static id.simpul.routes.journal.JournalMessages.of;
import static id.simpul.routes.journal.JournalMessages.queued;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.zaxxer.hikari.HikariDataSource;
import id.simpul.mappings.tables.MissingEntry;
import id.simpul.routes.journal.Event.Kind;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The report of missing entries, the same on every database. */
class MissingEntriesTest {

  private static final String CAUSE = new MissingEntry("category", "hewan-liar").sentence();

  @TempDir Path directory;
  private HikariDataSource dataSource;
  private JournalMessages journal;
  private MissingEntries missing;

  private void open(Database kind) throws Exception {
    dataSource = kind.open(directory);
    LogDatabase database = new LogDatabase(dataSource, "hub");
    database.migrate();
    journal = new JournalMessages(database);
    missing = new MissingEntries(dataSource);
  }

  @AfterEach
  void close() {
    dataSource.close();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void theyAreCountedWithTheOldestFirst(Database kind) throws Exception {
    open(kind);
    waiting("lapor", 5);
    waiting("lapor", 3);
    waiting("", 4);
    assertThat(missing.all())
        .containsExactly(
            new MissingEntries.Missing("lapor", "category", "hewan-liar", 2, START.plusMillis(3)),
            new MissingEntries.Missing("laksa", "category", "hewan-liar", 1, START.plusMillis(4)));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void whatHappensNextTakesItOff(Database kind) throws Exception {
    open(kind);
    for (Kind next : new Kind[] {Kind.HELD, Kind.DELIVERED, Kind.DEAD, Kind.EXPIRED}) {
      String id = waiting("lapor", 1);
      assertThat(missing.all()).hasSize(1);
      journal.write(of(id, START.plusMillis(9), next, "lapor", "x"));
      assertThat(missing.all()).as(next.name()).isEmpty();
    }
    String id = waiting("", 1);
    journal.write(queued(id, START.plusMillis(9), "lapor", "k"));
    assertThat(missing.all()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void whatHappensToAnotherReceiverDoesNot(Database kind) throws Exception {
    open(kind);
    String id = waiting("lapor", 1);
    journal.write(of(id, START.plusMillis(9), Kind.DELIVERED, "kbb", "x"));
    assertThat(missing.all()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aSecondTimeReplacesTheFirst(Database kind) throws Exception {
    open(kind);
    String id = waiting("lapor", 1);
    String other = new MissingEntry("location", "\uD83D\uDE00".repeat(200)).sentence();
    journal.write(of(id, START.plusMillis(9), Kind.WAITING, "lapor", other));
    assertThat(missing.all())
        .extracting(MissingEntries.Missing::table, MissingEntries.Missing::messages)
        .containsExactly(tuple("location", 1));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void withinOneBatchTheLastWordCounts(Database kind) throws Exception {
    open(kind);
    String id = idAt(START);
    journal.write(
        accepted(id, START, "laksa", "k"),
        queued(id, START.plusMillis(1), "lapor", "k"),
        of(id, START.plusMillis(2), Kind.WAITING, "lapor", CAUSE),
        of(id, START.plusMillis(3), Kind.DELIVERED, "lapor", "ref"));
    assertThat(missing.all()).isEmpty();
  }

  private String waiting(String receiver, int millis) throws Exception {
    String id = idAt(START);
    journal.write(accepted(id, START, "laksa", "k"));
    journal.write(of(id, START.plusMillis(millis), Kind.WAITING, receiver, CAUSE));
    return id;
  }
}
