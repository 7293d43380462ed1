package id.simpul.routes.journal;

import java.util.function.UnaryOperator;

/**
 * How a row that is there already and a new one become one. Hubs write what they did when they get
 * to it, so that a delivery may come before the receipt: a step further along wins, of two equally
 * far the later one. The new row's columns are named by the database's own way of saying them.
 */
final class MergeSql {

  private MergeSql() {}

  /** The receipt's fields are empty in a row that was made by a later step. */
  static String message(UnaryOperator<String> n) {
    String receipt = n.apply("sender") + " <> ''";
    String key = n.apply("message_key") + " <> ''";
    String later = n.apply("progress_at") + " > message.progress_at";
    return String.join(
        ", ",
        "SET " + choose("sender", receipt, "message", n),
        choose("flow", receipt, "message", n),
        choose("message_id", receipt, "message", n),
        choose("message_key", key, "message", n),
        choose("accepted_at", receipt, "message", n),
        choose("body_bytes", receipt, "message", n),
        choose("progress", later, "message", n),
        choose("progress_at", later, "message", n),
        "way = message.way || " + n.apply("way"));
  }

  static String delivery(UnaryOperator<String> n) {
    String newRank = rank(n.apply("state"));
    String oldRank = rank("delivery.state");
    String later = n.apply("since") + " >= delivery.since";
    String wins = newRank + " > " + oldRank + " OR " + newRank + " = " + oldRank + " AND " + later;
    return String.join(
        ", ",
        "SET attempts = delivery.attempts + " + n.apply("attempts"),
        choose("state", wins, "delivery", n),
        choose("reference", wins, "delivery", n),
        choose("cause", wins, "delivery", n),
        choose("since", wins, "delivery", n));
  }

  private static String choose(
      String column, String condition, String row, UnaryOperator<String> n) {
    String old = row + "." + column;
    return column
        + " = CASE WHEN "
        + condition
        + " THEN "
        + n.apply(column)
        + " ELSE "
        + old
        + " END";
  }

  private static String rank(String state) {
    return "CASE "
        + state
        + " WHEN 'QUEUED' THEN 0 WHEN 'HELD' THEN 1 WHEN 'WAITING' THEN 1"
        + " WHEN 'AVAILABLE' THEN 1 ELSE 2 END";
  }
}
