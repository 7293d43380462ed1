package id.simpul.routes.replay;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps plans and what came of them: who, why, how many. */
final class PlanStore {

  private final JdbcTemplate jdbc;

  /**
   * @param applied how many messages were sent again; -1 while it has not been applied
   */
  record Stored(String token, Instant madeAt, String receiver, int applied, List<String> ids) {}

  PlanStore(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
  }

  void save(String token, String receiver, List<String> ids, Instant now) {
    jdbc.update(
        "INSERT INTO replay_plan (token, created_at, receiver, who, why, applied, ids)"
            + " VALUES (?,?,?,'','',-1,?)",
        token,
        now.atOffset(ZoneOffset.UTC),
        receiver,
        String.join("\n", ids));
  }

  Optional<Stored> find(String token) {
    return jdbc
        .query(
            "SELECT token, created_at, receiver, applied, ids FROM replay_plan WHERE token = ?",
            (r, n) ->
                new Stored(
                    r.getString(1),
                    r.getObject(2, OffsetDateTime.class).toInstant(),
                    r.getString(3),
                    r.getInt(4),
                    r.getString(5).lines().toList()),
            token)
        .stream()
        .findFirst();
  }

  void applied(String token, String who, String why, int count) {
    jdbc.update(
        "UPDATE replay_plan SET who = ?, why = ?, applied = ? WHERE token = ?",
        who,
        why,
        count,
        token);
  }
}
