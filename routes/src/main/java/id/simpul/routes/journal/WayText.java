package id.simpul.routes.journal;

import java.time.Instant;
import java.util.List;

/** The events of a message as lines of text: instant, kind, receiver, detail, with tabs between. */
final class WayText {

  private static final int FIELDS = 4;
  private static final int MAX_DETAIL = 1_000;

  private WayText() {}

  static String write(List<Event> events) {
    StringBuilder lines = new StringBuilder(events.size() * 64);
    for (Event e : events) {
      lines.append(e.at()).append('\t').append(e.kind()).append('\t').append(e.receiver());
      lines.append('\t').append(oneLine(e.detail())).append('\n');
    }
    return lines.toString();
  }

  static List<Event> read(String trackingId, String lines) {
    return lines.lines().map(line -> event(trackingId, line.split("\t", FIELDS))).toList();
  }

  private static Event event(String trackingId, String[] f) {
    return new Event(trackingId, Instant.parse(f[0]), Event.Kind.valueOf(f[1]), f[2], f[3]);
  }

  private static String oneLine(String detail) {
    String cut = detail.length() > MAX_DETAIL ? detail.substring(0, MAX_DETAIL) : detail;
    return cut.replace('\n', ' ').replace('\r', ' ');
  }
}
