package id.simpul.routes.journal;

import java.time.Instant;
import java.util.Optional;

/**
 * What to look for in the message log; grows by one condition at a time from {@link #first}. Each
 * empty condition means any.
 *
 * @param visibleTo only messages this participant sent or receives
 * @param receiver together with {@code state} said of one and the same delivery
 * @param after tracking id to continue after (newest first)
 * @param limit 1 to 500
 */
public record Search(
    Optional<String> visibleTo,
    Optional<String> flow,
    Optional<String> sender,
    Optional<String> receiver,
    Optional<String> key,
    Optional<MessageLog.State> state,
    Optional<Instant> from,
    Optional<Instant> until,
    Optional<String> after,
    int limit) {

  /** Every message, the newest so many. */
  public static Search first(int limit) {
    return new Draft().search(limit);
  }

  public Search visibleTo(Optional<String> participant) {
    Draft draft = draft();
    draft.visibleTo = participant;
    return draft.search(limit);
  }

  public Search flow(Optional<String> id) {
    Draft draft = draft();
    draft.flow = id;
    return draft.search(limit);
  }

  public Search sender(Optional<String> participant) {
    Draft draft = draft();
    draft.sender = participant;
    return draft.search(limit);
  }

  public Search receiver(Optional<String> participant) {
    Draft draft = draft();
    draft.receiver = participant;
    return draft.search(limit);
  }

  public Search key(Optional<String> value) {
    Draft draft = draft();
    draft.key = value;
    return draft.search(limit);
  }

  public Search state(Optional<MessageLog.State> of) {
    Draft draft = draft();
    draft.state = of;
    return draft.search(limit);
  }

  /**
   * @param start inclusive
   * @param end exclusive
   */
  public Search between(Optional<Instant> start, Optional<Instant> end) {
    Draft draft = draft();
    draft.from = start;
    draft.until = end;
    return draft.search(limit);
  }

  public Search after(Optional<String> trackingId) {
    Draft draft = draft();
    draft.after = trackingId;
    return draft.search(limit);
  }

  public Search limit(int most) {
    return draft().search(most);
  }

  private Draft draft() {
    Draft draft = new Draft();
    draft.visibleTo = visibleTo;
    draft.flow = flow;
    draft.sender = sender;
    draft.receiver = receiver;
    draft.key = key;
    draft.state = state;
    draft.from = from;
    draft.until = until;
    draft.after = after;
    return draft;
  }

  /** The one place where the conditions stand in a row. */
  private static final class Draft {
    private Optional<String> visibleTo = Optional.empty();
    private Optional<String> flow = Optional.empty();
    private Optional<String> sender = Optional.empty();
    private Optional<String> receiver = Optional.empty();
    private Optional<String> key = Optional.empty();
    private Optional<MessageLog.State> state = Optional.empty();
    private Optional<Instant> from = Optional.empty();
    private Optional<Instant> until = Optional.empty();
    private Optional<String> after = Optional.empty();

    private Search search(int limit) {
      return new Search(visibleTo, flow, sender, receiver, key, state, from, until, after, limit);
    }
  }
}
