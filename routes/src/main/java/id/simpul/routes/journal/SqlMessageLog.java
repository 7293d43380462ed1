package id.simpul.routes.journal;

import id.simpul.routes.intake.Unlogged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Reads the message log; what it does not show yet is answered from {@link Unlogged}. */
public final class SqlMessageLog implements MessageLog {

  private static final String MESSAGE =
      "tracking_id, sender, flow, message_id, message_key, accepted_at, body_bytes, progress";

  private final NamedParameterJdbcTemplate jdbc;
  private final Unlogged unlogged;

  public SqlMessageLog(DataSource dataSource, Unlogged unlogged) {
    JdbcTemplate template = new JdbcTemplate(dataSource);
    template.setQueryTimeout(20);
    this.jdbc = new NamedParameterJdbcTemplate(template);
    this.unlogged = unlogged;
  }

  @Override
  public Optional<Way> find(String trackingId) {
    Optional<Unlogged.Accepted> recent = unlogged.find(trackingId);
    try {
      Optional<Way> logged = logged(trackingId);
      return logged.isPresent() ? logged : recent.map(SqlMessageLog::justAccepted);
    } catch (DataAccessException e) {
      return Optional.of(
          recent.map(SqlMessageLog::justAccepted).orElseThrow(() -> new LogUnavailable(e)));
    }
  }

  private Optional<Way> logged(String trackingId) {
    var id = new MapSqlParameterSource("id", trackingId);
    List<Message> found =
        withDeliveries(
            jdbc.query(
                "SELECT " + MESSAGE + " FROM message WHERE tracking_id = :id AND sender <> ''",
                id,
                (r, n) -> message(r)));
    return found.stream().findFirst().map(m -> new Way(m, events(id)));
  }

  private List<Event> events(MapSqlParameterSource id) {
    return jdbc
        .queryForList("SELECT way FROM message WHERE tracking_id = :id", id, String.class)
        .stream()
        .flatMap(way -> WayText.read((String) id.getValue("id"), way).stream())
        .sorted(Comparator.comparing(Event::at))
        .toList();
  }

  private static Way justAccepted(Unlogged.Accepted accepted) {
    var r = accepted.receipt();
    return new Way(
        new Message(
            r.trackingId(),
            r.sender(),
            r.flow(),
            r.messageId(),
            accepted.key(),
            r.acceptedAt(),
            accepted.bytes(),
            Progress.ACCEPTED,
            List.of()),
        List.of(new Event(r.trackingId(), r.acceptedAt(), Event.Kind.ACCEPTED, "", "")));
  }

  @Override
  public List<Message> search(Search search) {
    SearchQuery query = SearchQuery.of(search);
    try {
      return withDeliveries(
          jdbc.query(query.select(MESSAGE), query.parameters(), (r, n) -> message(r)));
    } catch (DataAccessException e) {
      throw new LogUnavailable(e);
    }
  }

  @Override
  public Optional<Original> original(String trackingId) {
    try {
      return jdbc
          .query(
              "SELECT body, content_type FROM body WHERE tracking_id = :id",
              new MapSqlParameterSource("id", trackingId),
              (r, n) -> new Original(r.getBytes(1), r.getString(2)))
          .stream()
          .findFirst();
    } catch (DataAccessException e) {
      throw new LogUnavailable(e);
    }
  }

  private List<Message> withDeliveries(List<Message> messages) {
    if (messages.isEmpty()) {
      return messages;
    }
    Map<String, List<Delivery>> deliveries = new LinkedHashMap<>();
    jdbc.query(
        "SELECT tracking_id, receiver, state, reference, cause, attempts, since FROM delivery"
            + " WHERE tracking_id IN (:ids) ORDER BY receiver",
        new MapSqlParameterSource("ids", messages.stream().map(Message::trackingId).toList()),
        r -> {
          deliveries.computeIfAbsent(r.getString(1), id -> new ArrayList<>()).add(delivery(r));
        });
    return messages.stream()
        .map(m -> complete(m, deliveries.getOrDefault(m.trackingId(), List.of())))
        .toList();
  }

  private static Message complete(Message m, List<Delivery> deliveries) {
    boolean ended = !deliveries.isEmpty() && deliveries.stream().allMatch(d -> d.state().ended());
    Progress progress = m.progress() == Progress.UNDER_WAY && ended ? Progress.DONE : m.progress();
    return new Message(
        m.trackingId(),
        m.sender(),
        m.flow(),
        m.messageId(),
        m.key(),
        m.acceptedAt(),
        m.bytes(),
        progress,
        deliveries);
  }

  private static Message message(ResultSet r) throws SQLException {
    return new Message(
        r.getString(1),
        r.getString(2),
        r.getString(3),
        r.getString(4),
        r.getString(5),
        time(r, 6),
        r.getInt(7),
        Progress.valueOf(r.getString(8)),
        List.of());
  }

  private static Delivery delivery(ResultSet r) throws SQLException {
    return new Delivery(
        r.getString(2),
        State.valueOf(r.getString(3)),
        r.getString(4),
        r.getString(5),
        r.getInt(6),
        time(r, 7));
  }

  private static Instant time(ResultSet r, int column) throws SQLException {
    return r.getObject(column, OffsetDateTime.class).toInstant();
  }
}
