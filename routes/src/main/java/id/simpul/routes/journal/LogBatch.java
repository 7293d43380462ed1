package id.simpul.routes.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Many journal entries reduced to what has to be written: a message or delivery that several
 * entries are about is written once, as the last of them left it. Belongs to one thread.
 */
final class LogBatch {

  private final Map<String, MessageRow> messages = new LinkedHashMap<>();
  private final Map<DeliveryKey, DeliveryRow> deliveries = new LinkedHashMap<>();
  private final List<DeliveryKey> begunAnew = new ArrayList<>();
  private int events;
  private long bytes;

  record DeliveryKey(String trackingId, String receiver) {}

  /** A message row; {@code accepted} is absent when the row exists already. */
  static final class MessageRow {
    final String trackingId;
    Instant at;
    Optional<Entry.Accepted> accepted = Optional.empty();
    String key = "";
    String progress = "";
    final List<Event> events = new ArrayList<>();

    MessageRow(String trackingId) {
      this.trackingId = trackingId;
    }

    String way() {
      return WayText.write(events);
    }
  }

  /** A delivery row; {@code fresh} when it is to be inserted. */
  static final class DeliveryRow {
    final DeliveryKey key;
    boolean fresh;
    MessageLog.State state = MessageLog.State.QUEUED;
    String reference = "";
    String cause = "";
    int held;
    Instant since;

    DeliveryRow(DeliveryKey key) {
      this.key = key;
    }
  }

  void add(Entry entry) {
    Event event = entry.event();
    events++;
    message(event).events.add(event);
    switch (event.kind()) {
      case ACCEPTED -> accepted(entry);
      case QUEUED -> queued(entry);
      case INVALID -> message(event).progress = MessageLog.Progress.INVALID.name();
      case NO_RECEIVER, ANSWERED, UNANSWERED -> done(entry);
      case EXPIRED -> expired(entry);
      case HELD -> delivery(event, MessageLog.State.HELD).held++;
      case AVAILABLE -> delivery(event, MessageLog.State.AVAILABLE);
      case DELIVERED -> delivered(event);
      case DEAD -> delivery(event, MessageLog.State.DEAD);
      case DISCARDED -> discarded(event);
      case REPLAYED -> replayed(event);
    }
  }

  private void accepted(Entry entry) {
    MessageRow row = message(entry.event());
    row.accepted = entry.accepted();
    bytes += entry.accepted().map(a -> a.body().length).orElse(0);
    row.at = entry.event().at();
    row.key = entry.key();
    row.progress = MessageLog.Progress.ACCEPTED.name();
  }

  private void queued(Entry entry) {
    MessageRow row = message(entry.event());
    row.key = entry.key();
    row.progress = MessageLog.Progress.UNDER_WAY.name();
    delivery(entry.event(), MessageLog.State.QUEUED).fresh = true;
  }

  private void done(Entry entry) {
    MessageRow row = message(entry.event());
    row.key = entry.key();
    row.progress = MessageLog.Progress.DONE.name();
  }

  private void expired(Entry entry) {
    if (entry.event().receiver().isEmpty()) {
      done(entry);
    } else {
      delivery(entry.event(), MessageLog.State.EXPIRED);
    }
  }

  private void delivered(Event event) {
    DeliveryRow row = delivery(event, MessageLog.State.DELIVERED);
    row.reference = event.detail();
    row.cause = "";
  }

  private void discarded(Event event) {
    if (event.receiver().isEmpty()) {
      message(event).progress = MessageLog.Progress.DONE.name();
    } else {
      delivery(event, MessageLog.State.DISCARDED);
    }
  }

  private void replayed(Event event) {
    begunAnew.add(new DeliveryKey(event.trackingId(), event.receiver()));
    message(event).progress = MessageLog.Progress.UNDER_WAY.name();
  }

  private MessageRow message(Event event) {
    return messages.computeIfAbsent(event.trackingId(), MessageRow::new);
  }

  private DeliveryRow delivery(Event event, MessageLog.State state) {
    DeliveryKey key = new DeliveryKey(event.trackingId(), event.receiver());
    DeliveryRow row = deliveries.computeIfAbsent(key, DeliveryRow::new);
    row.state = state;
    row.cause = event.detail();
    row.since = event.at();
    return row;
  }

  /** Deliveries that begin anew: their old rows go; an empty receiver means all of the message. */
  Collection<DeliveryKey> begunAnew() {
    return begunAnew;
  }

  Collection<MessageRow> messages() {
    return messages.values();
  }

  Collection<DeliveryRow> deliveries() {
    return deliveries.values();
  }

  /** Bytes of the original bodies in it. */
  long bytes() {
    return bytes;
  }

  /** How many entries were added. */
  int size() {
    return events;
  }
}
