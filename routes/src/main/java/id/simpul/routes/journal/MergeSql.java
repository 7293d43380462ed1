package id.simpul.routes.journal;

/**
 * How a row that is there already and a new one become one. Hubs write what they did when they get
 * to it, so that a delivery may come before the receipt: a step further along wins, of two equally
 * far the later one.
 */
final class MergeSql {

  private MergeSql() {}

  /** The receipt's fields are empty in a row that was made by a later step. */
  static String message(String n) {
    return ("SET sender = CASE WHEN n.sender = '' THEN m.sender ELSE n.sender END,"
            + " flow = CASE WHEN n.sender = '' THEN m.flow ELSE n.flow END,"
            + " message_id = CASE WHEN n.sender = '' THEN m.message_id ELSE n.message_id END,"
            + " message_key = CASE WHEN n.message_key = '' THEN m.message_key"
            + " ELSE n.message_key END,"
            + " accepted_at = CASE WHEN n.sender = '' THEN m.accepted_at ELSE n.accepted_at END,"
            + " body_bytes = CASE WHEN n.sender = '' THEN m.body_bytes ELSE n.body_bytes END,"
            + " progress = CASE WHEN n.progress_at > m.progress_at THEN n.progress"
            + " ELSE m.progress END,"
            + " progress_at = CASE WHEN n.progress_at > m.progress_at THEN n.progress_at"
            + " ELSE m.progress_at END,"
            + " way = m.way || n.way")
        .replace("n.", n + ".");
  }

  static String delivery(String n) {
    String further = rank("n") + " > " + rank("d");
    String later = rank("n") + " = " + rank("d") + " AND n.since >= d.since";
    String wins = "CASE WHEN " + further + " OR " + later + " THEN n.% ELSE d.% END";
    return ("SET attempts = d.attempts + n.attempts,"
            + (" state = " + wins + ",").replace("%", "state")
            + (" reference = " + wins + ",").replace("%", "reference")
            + (" cause = " + wins + ",").replace("%", "cause")
            + (" since = " + wins).replace("%", "since"))
        .replace("n.", n + ".");
  }

  private static String rank(String row) {
    return "CASE "
        + row
        + ".state WHEN 'QUEUED' THEN 0 WHEN 'HELD' THEN 1 WHEN 'AVAILABLE' THEN 1 ELSE 2 END";
  }
}
