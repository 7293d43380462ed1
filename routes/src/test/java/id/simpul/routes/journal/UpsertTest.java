package id.simpul.routes.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpsertTest {

  private static final Upsert UPSERT =
      new Upsert(
          "UPDATE pair SET val = val + ?2 WHERE id = ?1",
          Optional.of("INSERT INTO pair (id, val) VALUES (?,?)"));

  private record Pair(String id, int value) {}

  private Connection c;

  @BeforeEach
  void open() throws SQLException {
    c = DriverManager.getConnection("jdbc:h2:mem:");
    c.createStatement().execute("CREATE TABLE pair (id VARCHAR(5) PRIMARY KEY, val INTEGER)");
    c.setAutoCommit(false);
  }

  @AfterEach
  void close() throws SQLException {
    c.close();
  }

  @Test
  void rowsGuessedRightAreInsertedAndMerged() throws SQLException {
    write(pair -> true, new Pair("a", 1), new Pair("b", 2));
    write(pair -> pair.id().equals("c"), new Pair("a", 10), new Pair("c", 3));

    assertThat(stored()).containsExactly("a=11", "b=2", "c=3");
  }

  @Test
  void aRowGuessedNewThatIsThereIsMerged() throws SQLException {
    write(pair -> true, new Pair("b", 2));
    write(pair -> true, new Pair("a", 1), new Pair("b", 20), new Pair("c", 3));

    assertThat(stored()).containsExactly("a=1", "b=22", "c=3");
  }

  @Test
  void aRowGuessedThereThatIsNewIsInserted() throws SQLException {
    write(pair -> false, new Pair("a", 1));

    assertThat(stored()).containsExactly("a=1");
  }

  @Test
  void aRowThatDoesNotFitFailsTheBatch() {
    assertThatThrownBy(() -> write(pair -> true, new Pair("a", 1), new Pair("too long", 2)))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("too long");
  }

  private void write(Predicate<Pair> likelyNew, Pair... pairs) throws SQLException {
    UPSERT.run(
        c,
        List.of(pairs),
        likelyNew,
        (s, pair) -> {
          s.setString(1, pair.id());
          s.setInt(2, pair.value());
        });
  }

  private List<String> stored() throws SQLException {
    List<String> all = new ArrayList<>();
    try (var rows = c.createStatement().executeQuery("SELECT id, val FROM pair ORDER BY id")) {
      while (rows.next()) {
        all.add(rows.getString(1) + "=" + rows.getInt(2));
      }
    }
    return all;
  }
}
