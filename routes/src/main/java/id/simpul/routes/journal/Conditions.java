package id.simpul.routes.journal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * Conditions that must all hold, with their values. In a condition {@code first.} stands for the
 * table that a query goes through; which one that is may differ from query to query.
 */
final class Conditions {

  private final List<String> conditions = new ArrayList<>();
  private final MapSqlParameterSource values = new MapSqlParameterSource();

  void always(String condition) {
    conditions.add(condition);
  }

  /** Adds the condition and its parameter if there is a value. */
  void when(Optional<?> value, String parameter, String condition) {
    if (value.isPresent()) {
      conditions.add(condition);
      values.addValue(parameter, value.get());
    }
  }

  static OffsetDateTime sql(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  /** Joined by AND. */
  String with(String first) {
    return String.join(" AND ", conditions).replace("first.", first + ".");
  }

  boolean isEmpty() {
    return conditions.isEmpty();
  }

  MapSqlParameterSource values() {
    return values;
  }
}
