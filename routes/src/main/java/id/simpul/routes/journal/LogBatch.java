package id.simpul.routes.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
  private final List<Anew> begunAnew = new ArrayList<>();
  private final List<Entry> evidence = new ArrayList<>();
  private final MissingEntryRows missing = new MissingEntryRows();
  private int events;
  private long bytes;

  record DeliveryKey(String trackingId, String receiver) {}

  /**
   * Deliveries that begin anew: the rows they had before are forgotten.
   *
   * @param key with an empty receiver for all of the message
   */
  record Anew(DeliveryKey key, Instant at) {}

  /**
   * A message row. Without a receipt in this batch {@code accepted} is absent and {@code at} a
   * stand-in; without a change of progress in this batch {@code progressAt} is absent, and the
   * row's progress counts only if the message has none yet.
   */
  static final class MessageRow {
    final String trackingId;
    Instant at;
    Optional<Entry.Accepted> accepted = Optional.empty();
    String key = "";
    MessageLog.Progress progress = MessageLog.Progress.UNDER_WAY;
    Optional<Instant> progressAt = Optional.empty();
    final List<Event> events = new ArrayList<>();

    MessageRow(String trackingId, Instant at) {
      this.trackingId = trackingId;
      this.at = at;
    }

    void progress(MessageLog.Progress made, Instant when) {
      progress = made;
      progressAt = Optional.of(when);
    }

    String way() {
      return WayText.write(events);
    }
  }

  /** A delivery row. */
  static final class DeliveryRow {
    final DeliveryKey key;
    MessageLog.State state = MessageLog.State.QUEUED;
    String reference = "";
    String cause = "";
    int held;
    Instant since;

    /** Whether this batch holds its first step. */
    boolean begins;

    DeliveryRow(DeliveryKey key) {
      this.key = key;
    }
  }

  void add(Entry entry) {
    Event event = entry.event();
    events++;
    message(event).events.add(event);
    missing.add(event);
    if (entry.evidence().isPresent()) {
      evidence.add(entry);
      bytes += entry.evidence().get().bytes();
    }
    switch (event.kind()) {
      case ACCEPTED -> accepted(entry);
      case QUEUED -> queued(entry);
      case HANDED_OVER -> delivery(event, MessageLog.State.QUEUED);
      case INVALID -> message(event).progress(MessageLog.Progress.INVALID, event.at());
      case NO_RECEIVER, ANSWERED, UNANSWERED, TESTED, TEST_FAILED -> done(entry);
      case EXPIRED -> expired(entry);
      case HELD -> held(event);
      case WAITING -> waiting(event);
      case AVAILABLE -> delivery(event, MessageLog.State.AVAILABLE);
      case DELIVERED -> delivered(event);
      case DEAD -> delivery(event, MessageLog.State.DEAD);
      case DISCARDED -> discarded(event);
      case REPLAYED -> replayed(event);
      case MOVED -> {
        // A line of its way; it waits where it waited.
      }
    }
  }

  private void accepted(Entry entry) {
    MessageRow row = message(entry.event());
    row.accepted = entry.accepted();
    bytes += entry.accepted().map(a -> a.body().length).orElse(0);
    row.at = entry.event().at();
    row.key = entry.key();
    if (row.progressAt.isEmpty() && row.events.size() == 1) {
      row.progress = MessageLog.Progress.ACCEPTED;
    }
  }

  private void queued(Entry entry) {
    MessageRow row = message(entry.event());
    row.key = entry.key();
    row.progress(MessageLog.Progress.UNDER_WAY, entry.event().at());
    delivery(entry.event(), MessageLog.State.QUEUED).begins = true;
  }

  private void done(Entry entry) {
    MessageRow row = message(entry.event());
    row.key = entry.key();
    row.progress(MessageLog.Progress.DONE, entry.event().at());
  }

  private void expired(Entry entry) {
    if (entry.event().receiver().isEmpty()) {
      done(entry);
    } else {
      delivery(entry.event(), MessageLog.State.EXPIRED);
    }
  }

  /** Before receivers are known it stands behind a message that waits for an entry. */
  private void held(Event event) {
    if (event.receiver().isEmpty()) {
      message(event).progress(MessageLog.Progress.WAITING, event.at());
    } else {
      delivery(event, MessageLog.State.HELD).held++;
    }
  }

  private void waiting(Event event) {
    if (event.receiver().isEmpty()) {
      message(event).progress(MessageLog.Progress.WAITING, event.at());
    } else {
      delivery(event, MessageLog.State.WAITING);
    }
  }

  private void delivered(Event event) {
    DeliveryRow row = delivery(event, MessageLog.State.DELIVERED);
    row.reference = event.detail();
    row.cause = "";
  }

  private void discarded(Event event) {
    if (event.receiver().isEmpty()) {
      message(event).progress(MessageLog.Progress.DONE, event.at());
    } else {
      delivery(event, MessageLog.State.DISCARDED);
    }
  }

  private void replayed(Event event) {
    String id = event.trackingId();
    begunAnew.add(new Anew(new DeliveryKey(id, event.receiver()), event.at()));
    deliveries
        .keySet()
        .removeIf(
            key ->
                key.trackingId().equals(id)
                    && (event.receiver().isEmpty() || key.receiver().equals(event.receiver())));
    message(event).progress(MessageLog.Progress.UNDER_WAY, event.at());
  }

  private MessageRow message(Event event) {
    return messages.computeIfAbsent(event.trackingId(), id -> new MessageRow(id, event.at()));
  }

  private DeliveryRow delivery(Event event, MessageLog.State state) {
    DeliveryKey key = new DeliveryKey(event.trackingId(), event.receiver());
    DeliveryRow row = deliveries.computeIfAbsent(key, DeliveryRow::new);
    row.state = state;
    row.cause = event.detail();
    row.since = event.at();
    return row;
  }

  Collection<Anew> begunAnew() {
    return begunAnew;
  }

  Collection<MessageRow> messages() {
    return messages.values();
  }

  /** By tracking id. */
  List<MessageRow> messagesInOrder() {
    return messages.values().stream().sorted(Comparator.comparing(row -> row.trackingId)).toList();
  }

  Collection<DeliveryRow> deliveries() {
    return deliveries.values();
  }

  /** Those that say what was sent. */
  List<Entry> evidence() {
    return evidence;
  }

  MissingEntryRows missing() {
    return missing;
  }

  /** Bytes of the bodies in it. */
  long bytes() {
    return bytes;
  }

  /** How many entries were added. */
  int size() {
    return events;
  }
}
