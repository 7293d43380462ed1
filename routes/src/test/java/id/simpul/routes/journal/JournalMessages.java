package id.simpul.routes.journal;

import id.simpul.routes.intake.TrackingId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Journal entries as the stages write them, and a writer for them without a broker. */
final class JournalMessages {

  static final Instant START = Instant.parse("2026-11-02T03:04:05.678Z");

  private final LogDatabase database;

  JournalMessages(LogDatabase database) {
    this.database = database;
  }

  /** Writes the entries as one batch. */
  void write(Entry... entries) throws Exception {
    LogBatch batch = new LogBatch();
    List.of(entries).forEach(batch::add);
    database.write(batch, Set.of(UUID.randomUUID().toString()));
  }

  static String idAt(Instant at) {
    return TrackingId.next(at);
  }

  static Entry accepted(String id, Instant at, String sender, String key) {
    byte[] body = ("{\"of\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8);
    return Entry.of(
        event(id, at, Event.Kind.ACCEPTED, "", ""),
        key,
        new Entry.Accepted(sender, "note", "m-" + id, "application/json", body));
  }

  static Entry queued(String id, Instant at, String receiver, String key) {
    return Entry.of(event(id, at, Event.Kind.QUEUED, receiver, ""), key);
  }

  static Entry of(String id, Instant at, Event.Kind kind, String receiver, String detail) {
    return Entry.of(event(id, at, kind, receiver, detail));
  }

  private static Event event(
      String id, Instant at, Event.Kind kind, String receiver, String detail) {
    return new Event(id, at, kind, receiver, detail);
  }
}
