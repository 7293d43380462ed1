package id.simpul.routes.journal;

import id.simpul.routes.intake.TrackingId;
import java.time.Duration;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * A search as SQL with parameters; nothing of the search itself gets into the SQL text. It first
 * finds the page's tracking ids along an index that ends in them, newest first, and stops when the
 * page is full; the rest of the rows is read for the page alone.
 *
 * @param ids selects tracking ids, at least those of the page
 */
record SearchQuery(String ids, MapSqlParameterSource parameters) {

  private static final int MAX = 500;

  /** Whoever sent a Test Message knows its id; to all others it would look like traffic. */
  private static final String NO_TEST = "m.tracking_id NOT LIKE '__________UJI%'";

  /** Tracking ids are made from the time of receipt; this is more than enough. */
  private static final Duration SLACK = Duration.ofMinutes(1);

  static SearchQuery of(Search s) {
    Conditions all = new Conditions();
    // A message whose receipt another hub has still to write is not shown yet.
    all.always("m.sender <> ''");
    all.always(NO_TEST);
    all.when(s.flow(), "flow", "m.flow = :flow");
    all.when(s.sender(), "sender", "m.sender = :sender");
    all.when(s.key(), "key", "m.message_key = :key");
    all.when(s.from().map(Conditions::sql), "from", "m.accepted_at >= :from");
    all.when(s.until().map(Conditions::sql), "until", "m.accepted_at < :until");
    all.when(s.after(), "after", "first.tracking_id < :after");
    all.when(
        s.from().map(at -> TrackingId.lowest(at.minus(SLACK))),
        "lowest",
        "first.tracking_id >= :lowest");
    all.when(
        s.until().map(at -> TrackingId.lowest(at.plus(SLACK))),
        "highest",
        "first.tracking_id < :highest");
    delivery(s, all);
    all.values().addValue("mine", s.visibleTo().orElse(""));
    all.values().addValue("limit", Math.max(1, Math.min(s.limit(), MAX)));
    return new SearchQuery(ids(s, all), all.values());
  }

  /** The page with these columns of {@code message m}. */
  String select(String columns) {
    return "SELECT "
        + columns
        + " FROM message m WHERE m.tracking_id IN ("
        + ids
        + ") ORDER BY m.tracking_id DESC LIMIT :limit";
  }

  /** Sent and received are looked up apart: no index serves "one or the other". */
  private static String ids(Search s, Conditions all) {
    if (s.visibleTo().isPresent()) {
      String sent = byMessage(all, " AND m.sender = :mine", "m.sender DESC, ");
      return "(" + sent + ") UNION (" + byReceiver(all, "mine") + ")";
    }
    if (s.key().isPresent()) {
      return byMessage(all, "", "m.message_key DESC, ");
    }
    if (byAttention(s)) {
      return byAttention(s, all);
    }
    return s.receiver().isPresent() ? byReceiver(all, "receiver") : byMessage(all, "", along(s));
  }

  /** The column that leads the index; H2 reads it in order only when told so. */
  private static String along(Search s) {
    String flow = s.flow().isPresent() ? "m.flow DESC, " : "";
    return s.sender().isPresent() ? "m.sender DESC, " : flow;
  }

  private static String byMessage(Conditions all, String more, String along) {
    return "SELECT m.tracking_id FROM message m WHERE "
        + all.with("m")
        + more
        + " ORDER BY "
        + along
        + "m.tracking_id DESC LIMIT :limit";
  }

  private static String byReceiver(Conditions all, String parameter) {
    return "SELECT v.tracking_id FROM delivery v JOIN message m ON m.tracking_id = v.tracking_id"
        + " WHERE v.receiver = :"
        + parameter
        + " AND "
        + all.with("v")
        + " ORDER BY v.receiver DESC, v.tracking_id DESC LIMIT :limit";
  }

  /** Of several receivers one message may be stuck twice. */
  private static String byAttention(Search s, Conditions all) {
    boolean one = s.receiver().isPresent();
    return (one ? "SELECT" : "SELECT DISTINCT")
        + " v.tracking_id FROM attention v JOIN message m ON m.tracking_id = v.tracking_id"
        + " WHERE v.state = :state AND "
        + (one ? "v.receiver = :receiver AND " : "")
        + all.with("v")
        + " ORDER BY "
        + (one ? "v.state DESC, v.receiver DESC, " : "")
        + "v.tracking_id DESC LIMIT :limit";
  }

  /**
   * Receiver and state are asked of one and the same delivery; the rarer states are looked up in
   * the short list of those that need attention.
   */
  private static void delivery(Search s, Conditions all) {
    Conditions of = new Conditions();
    of.when(s.receiver(), "receiver", "d.receiver = :receiver");
    of.when(s.state().map(Enum::name), "state", "d.state = :state");
    all.values().addValues(of.values().getValues());
    if (of.isEmpty() || byAttention(s)) {
      return;
    }
    String condition = of.with("d");
    all.always(
        rare(s)
            ? "m.tracking_id IN (SELECT d.tracking_id FROM attention d WHERE " + condition + ")"
            : "EXISTS (SELECT 1 FROM delivery d WHERE d.tracking_id = m.tracking_id AND "
                + condition
                + ")");
  }

  private static boolean byAttention(Search s) {
    return rare(s) && s.visibleTo().isEmpty() && s.key().isEmpty();
  }

  private static boolean rare(Search s) {
    return s.state().map(MessageLog.State::needsAttention).orElse(false);
  }
}
