package id.simpul.routes.replay;

import id.simpul.routes.journal.MessageLog;
import id.simpul.routes.journal.Search;
import java.util.List;
import java.util.Optional;

/** Sends messages through the hub again, from their original bytes. Thread-safe. */
public interface Replay {

  /**
   * Which messages, which side of them.
   *
   * @param receiver only this receiver's deliveries; empty for all
   */
  record Filter(Search search, Optional<String> receiver, List<String> trackingIds) {}

  /**
   * @param token hand it to {@link #apply}; the same token applies once however often it is sent
   */
  record Plan(String token, int count, List<MessageLog.Message> first) {}

  /**
   * @param applied messages sent through again by this token, now or before
   */
  record Done(String token, int applied, boolean repeat) {}

  /** Dry run: says what would be replayed and changes nothing. */
  Plan plan(Filter filter);

  /**
   * @param who the operator or participant, for the record
   * @param why the reason, for the record
   */
  Done apply(String token, String who, String why);

  /** Sets dead letters, and what waits for an entry of a code table, aside for good, on record. */
  Done discard(String token, String who, String why);
}
