package id.simpul.routes.journal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** A search as SQL with parameters; nothing of the search itself gets into the SQL text. */
record SearchQuery(String where, MapSqlParameterSource parameters) {

  private static final int MAX = 500;

  static SearchQuery of(MessageLog.Search s) {
    // A message whose receipt another hub has still to write is not shown yet.
    List<String> conditions = new ArrayList<>(List.of("m.sender <> ''"));
    MapSqlParameterSource values = new MapSqlParameterSource();
    text(s.flow(), "flow", "m.flow = :flow", conditions, values);
    text(s.sender(), "sender", "m.sender = :sender", conditions, values);
    text(s.key(), "key", "m.message_key = :key", conditions, values);
    text(s.after(), "after", "m.tracking_id < :after", conditions, values);
    text(
        s.visibleTo(),
        "mine",
        "(m.sender = :mine OR " + delivery("d.receiver = :mine") + ")",
        conditions,
        values);
    delivery(s, conditions, values);
    time(s.from(), "from", "m.accepted_at >= :from", conditions, values);
    time(s.until(), "until", "m.accepted_at < :until", conditions, values);
    values.addValue("limit", Math.max(1, Math.min(s.limit(), MAX)));
    String where = "WHERE " + String.join(" AND ", conditions);
    return new SearchQuery(where + " ORDER BY m.tracking_id DESC LIMIT :limit", values);
  }

  /**
   * Receiver and state are asked of one and the same delivery; the rarer states are looked up in
   * the short list of those that need attention.
   */
  private static void delivery(
      MessageLog.Search s, List<String> conditions, MapSqlParameterSource values) {
    List<String> of = new ArrayList<>();
    text(s.receiver(), "receiver", "d.receiver = :receiver", of, values);
    text(s.state().map(Enum::name), "state", "d.state = :state", of, values);
    if (of.isEmpty()) {
      return;
    }
    boolean rare = s.state().map(MessageLog.State::needsAttention).orElse(false);
    String condition = String.join(" AND ", of);
    conditions.add(
        rare
            ? "m.tracking_id IN (SELECT d.tracking_id FROM attention d WHERE " + condition + ")"
            : delivery(condition));
  }

  private static String delivery(String condition) {
    return "EXISTS (SELECT 1 FROM delivery d WHERE d.tracking_id = m.tracking_id AND "
        + condition
        + ")";
  }

  private static void text(
      Optional<String> value,
      String name,
      String condition,
      List<String> conditions,
      MapSqlParameterSource values) {
    if (value.isPresent()) {
      conditions.add(condition);
      values.addValue(name, value.get());
    }
  }

  private static void time(
      Optional<Instant> value,
      String name,
      String condition,
      List<String> conditions,
      MapSqlParameterSource values) {
    if (value.isPresent()) {
      conditions.add(condition);
      values.addValue(name, value.get().atOffset(ZoneOffset.UTC));
    }
  }
}
